import { Pictures } from '#src/adapters/word-processor/pictures.ts';
import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Follows the drawings of a document, in DrawingML and in the older VML. */
export class Drawings {
  readonly #pictures = new Pictures();

  open(name: string, attribute: ReadAttribute): void {
    const pictures = this.#pictures;
    if (DRAWINGS.has(name)) pictures.openFrame();
    if (name === 'pic:pic' || name === 'v:imagedata') pictures.addPicture();
    if (name === 'wp:docPr') pictures.describe(attribute('descr') || attribute('title') || '');
    if (name.startsWith('v:')) pictures.describe(attribute('alt') ?? '');
  }

  /** @returns what the drawing that ends here shows, if that is an element of one and it shows anything */
  close(name: string): string | undefined {
    return DRAWINGS.has(name) ? this.#pictures.closeFrame() : undefined;
  }
}

/** Whether an element is the rule across the page that Word draws for `---`. */
export function isDrawnRule(name: string, attribute: ReadAttribute): boolean {
  return name === 'v:rect' && attribute('o:hr') !== undefined;
}
