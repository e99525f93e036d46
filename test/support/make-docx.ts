import { zip } from './make-epub.ts';

/** What a Word document made for a test holds. */
export interface DocxPlan {
  /** What is inside `w:body`. */
  readonly body: string;
  /** The styles, as what is inside `w:styles`. */
  readonly styles?: string;
  /** The notes, as what is inside `w:footnotes` and `w:endnotes`. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** What is inside `cp:coreProperties`. */
  readonly core?: string;
  /** More files, by their name in the archive. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

const SPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** Makes the bytes of a Word document. */
export async function makeDocx(plan: DocxPlan): Promise<Buffer> {
  const part = (name: string, inside: string | undefined): Record<string, string> =>
    inside === undefined
      ? {}
      : { [`word/${name}.xml`]: `<w:${name} ${SPACES}>${inside}</w:${name}>` };
  return zip({
    'word/document.xml': `<?xml version="1.0"?><w:document ${SPACES}><w:body>${plan.body}</w:body></w:document>`,
    ...part('styles', plan.styles),
    ...part('footnotes', plan.footnotes),
    ...part('endnotes', plan.endnotes),
    ...(plan.core === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="core" xmlns:dc="http://purl.org/dc/elements/1.1/">${plan.core}</cp:coreProperties>`,
        }),
    ...plan.files,
  });
}

/** A run of text, with properties if any. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of one run or of markup, with properties if any. */
export function paragraph(content: string, properties = ''): string {
  const inside = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
}

/** The properties of a paragraph of this style. */
export function styled(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

/** A paragraph style. */
export function style(id: string, name: string, inside = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}
