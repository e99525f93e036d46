import { deflateSync } from 'node:zlib';

/** Text at a place of a page; lengths in points, `y` from its upper edge to the baseline. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 when missing. */
  readonly size?: number;
  /** Times when missing. */
  readonly font?: 'roman' | 'bold' | 'unmapped';
  /** Degrees, anticlockwise. */
  readonly turned?: number;
}

/** A bookmark of a PDF made for a test. */
export interface PdfBookmark {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  /** Of the place on that page, from its upper edge. */
  readonly y?: number;
  readonly children?: readonly PdfBookmark[];
}

/** What a PDF made for a test holds. */
export interface PdfPlan {
  readonly pages: readonly (readonly PdfText[])[];
  /** The information dictionary: `{Title: 'A Book'}`. */
  readonly info?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly bookmarks?: readonly PdfBookmark[];
  /** Pages, from 1, that show a picture. */
  readonly pictures?: readonly number[];
  /** More entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
  /** Puts its own content in the place of the first page's. */
  readonly content?: { readonly dictionary: string; readonly bytes: Uint8Array };
}

/** An encryption dictionary that no empty password opens. */
export const LOCK = `/Encrypt <</Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}>>> /ID [<00> <00>]`;

/** Pages of tests are this large. */
export const PAGE = { width: 400, height: 600 };

const FONTS = { roman: 'F1', bold: 'F2', unmapped: 'F3' } as const;
const FIRST_PAGE = 9;

/** Makes the bytes of a PDF. Characters are those of Latin-1 and the curly quotes and dashes. */
export function makePdf(plan: PdfPlan): Buffer {
  const objects = new Map<number, Uint8Array>();
  const put = (number: number, text: string): void => {
    objects.set(number, Buffer.from(text, 'latin1'));
  };
  const pageNumber = (at: number): number => FIRST_PAGE + 2 * at;
  const outlineStart = pageNumber(plan.pages.length);
  const kids = plan.pages.map((_, at) => `${pageNumber(at)} 0 R`).join(' ');
  const language = plan.language === undefined ? '' : `/Lang (${plan.language})`;
  const outlines = plan.bookmarks === undefined ? '' : `/Outlines ${outlineStart} 0 R`;
  put(1, `<</Type /Catalog /Pages 2 0 R ${language} ${outlines}>>`);
  put(2, `<</Type /Pages /Kids [${kids}] /Count ${plan.pages.length}>>`);
  put(3, font('Times-Roman'));
  put(4, font('Times-Bold'));
  put(5, font('Times-Roman', '/ToUnicode 8 0 R'));
  objects.set(8, packed('', Buffer.from(PRIVATE_LETTERS)));
  put(
    6,
    `<<${Object.entries(plan.info ?? {})
      .map(([key, value]) => `/${key} ${quoted(value)}`)
      .join(' ')}>>`,
  );
  if (plan.pictures !== undefined)
    objects.set(
      7,
      packed(
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        Buffer.from([0]),
      ),
    );
  for (const [at, texts] of plan.pages.entries()) {
    const hasPicture = plan.pictures?.includes(at + 1) === true;
    put(pageNumber(at), page(pageNumber(at) + 1));
    const drawn =
      (hasPicture ? 'q 400 0 0 600 0 0 cm /Im Do Q\n' : '') + texts.map(operators).join('\n');
    const own = at === 0 ? plan.content : undefined;
    objects.set(
      pageNumber(at) + 1,
      own === undefined
        ? packed('', Buffer.from(drawn, 'latin1'))
        : stream(own.dictionary, own.bytes),
    );
  }
  if (plan.bookmarks !== undefined) {
    const start = { parent: outlineStart, free: outlineStart + 1 };
    const { links } = outline(plan.bookmarks, start, { put, pageNumber });
    put(outlineStart, `<</Type /Outlines ${links}>>`);
  }
  return wholeFile(objects, `/Root 1 0 R /Info 6 0 R ${plan.trailer ?? ''}`);
}

/** Content that is `piece` again and again, `bytes` long when unpacked. */
export function packedContent(
  piece: string,
  bytes: number,
  start = '',
): { dictionary: string; bytes: Uint8Array } {
  const content = start + piece.repeat(Math.ceil(bytes / piece.length));
  return { dictionary: '/Filter /FlateDecode', bytes: deflateSync(Buffer.from(content)) };
}

function page(content: number): string {
  return `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${content} 0 R /Resources <</Font <</F1 3 0 R /F2 4 0 R /F3 5 0 R>> /XObject <</Im 7 0 R>>>>>>`;
}

function font(name: string, more = ''): string {
  return `<</Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${more}>>`;
}

/** Says of each of its signs that it is one of the letters that Unicode leaves to private use. */
const PRIVATE_LETTERS =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <E000> endbfrange endcmap end end';

function operators({ text, x, y, size = 10, font: name = 'roman', turned = 0 }: PdfText): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((part) => part.toFixed(4));
  const place = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${PAGE.height - y}`;
  return `BT /${FONTS[name]} ${size} Tf ${place} Tm ${quoted(text)} Tj ET`;
}

const WINDOWS_1252: Readonly<Record<string, string>> = {
  '‘': '\u0091',
  '’': '\u0092',
  '“': '\u0093',
  '”': '\u0094',
  '•': '\u0095',
  '–': '\u0096',
  '—': '\u0097',
  '†': '\u0086',
  '…': '\u0085',
};

function quoted(text: string): string {
  const bytes = text.replaceAll(/[\u0100-\uFFFF]/g, (sign) => WINDOWS_1252[sign] ?? '?');
  return `(${bytes.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)})`;
}

function packed(dictionary: string, bytes: Buffer): Buffer {
  return stream(`${dictionary} /Filter /FlateDecode`, deflateSync(bytes));
}

function stream(dictionary: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${dictionary} /Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

interface OutlineMaking {
  readonly put: (number: number, text: string) => void;
  readonly pageNumber: (at: number) => number;
}

/** Writes bookmarks as objects from `free` on; gives what their parent says of them. */
function outline(
  bookmarks: readonly PdfBookmark[],
  { parent, free }: { readonly parent: number; readonly free: number },
  making: OutlineMaking,
): { readonly links: string; readonly free: number } {
  if (bookmarks.length === 0) return { links: '', free };
  const own = bookmarks.map((_, at) => free + at);
  let next = free + bookmarks.length;
  for (const [at, { title, page: target, y = 0, children = [] }] of bookmarks.entries()) {
    const inner = outline(children, { parent: own[at]!, free: next }, making);
    next = inner.free;
    const before = at > 0 ? `/Prev ${own[at - 1]!} 0 R` : '';
    const after = at < own.length - 1 ? `/Next ${own[at + 1]!} 0 R` : '';
    const place = `[${making.pageNumber(target - 1)} 0 R /XYZ 0 ${PAGE.height - y} 0]`;
    making.put(
      own[at]!,
      `<</Title ${quoted(title)} /Parent ${parent} 0 R /Dest ${place} ${before} ${after} ${inner.links}>>`,
    );
  }
  const links = `/First ${own[0]!} 0 R /Last ${own.at(-1)!} 0 R /Count ${own.length}`;
  return { links, free: next };
}

function wholeFile(objects: ReadonlyMap<number, Uint8Array>, trailer: string): Buffer {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let length = parts[0]!.length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, content] of objects) {
    places.set(number, length);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]));
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = length;
  const lines = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  add(
    Buffer.from(
      `xref\n0 ${size}\n${lines.join('')}trailer\n<</Size ${size} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
