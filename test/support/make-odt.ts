import { zip } from './make-epub.ts';

/** What an OpenDocument text made for a test holds. */
export interface OdtPlan {
  /** What is inside `office:text`. */
  readonly text: string;
  /** What is inside `office:automatic-styles`. */
  readonly automatic?: string;
  /** What is inside `office:styles` of the part for styles. */
  readonly styles?: string;
  /** What is inside `office:meta`. */
  readonly meta?: string;
  /** More files, by their name in the archive. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = [
  ...['office', 'text', 'style', 'table', 'meta'].map(
    (name) => `xmlns:${name}="${ODF}:${name}:1.0"`,
  ),
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:svg="${ODF}:svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

/** Makes the bytes of an OpenDocument text. */
export async function makeOdt(plan: OdtPlan): Promise<Buffer> {
  const { text, automatic = '', styles = '', meta = '' } = plan;
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${SPACES}><office:styles>${styles}</office:styles><office:master-styles><style:master-page><style:header><text:p>Running head</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${SPACES}><office:meta>${meta}</office:meta></office:document-meta>`,
    ...plan.files,
  });
}

/** Makes an OpenDocument text that is one XML file. */
export function makeFlatOdt({ text, styles = '', meta = '' }: OdtPlan): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>${meta}</office:meta><office:styles>${styles}</office:styles><office:body><office:text>${text}</office:text></office:body></office:document>`;
}
