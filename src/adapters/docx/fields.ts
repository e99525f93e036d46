/** What a field's result is to a listener. */
interface Field {
  code: string;
  isResult: boolean;
  isUnspoken: boolean;
  role?: string;
}

const UNSPOKEN = /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|XE|TC|RD|PRIVATE|AUTONUM\w*)$/i;
const MOST_FIELDS = 50;
/** Word's way to set a reading over a word: the reading, then the word. */
const RUBY = /^EQ\b.*\\o\s*(?:\\a[a-z])?\s*\(\s*\\s\s*\\up\s*\d*\s*\([^()]*\)\s*,([^()]*)\)/is;

/** Follows the fields of a document: their codes are no text, their results mostly are. */
export class Fields {
  readonly #fields: Field[] = [];

  /** A field whose code is known from the start begins, and its result with it. */
  open(code: string): void {
    this.#begin();
    this.addCode(code);
    this.#separate();
  }

  /** Such a field ends. */
  close(): void {
    this.#fields.pop();
  }

  /**
   * Takes in a `w:fldChar`: a field begins or ends, or its code does.
   *
   * @returns the text that the code of a field stands for that ends without a result
   */
  change(type: string | undefined): string {
    if (type === 'begin') this.#begin();
    if (type === 'separate') this.#separate();
    return type === 'end' ? this.#end() : '';
  }

  /** A piece of the field's code. */
  addCode(code: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && field.code.length < 1000) field.code += code;
  }

  /** A code or a page number never goes on in the next paragraph, unless the file is damaged. */
  endParagraph(): void {
    while (this.#fields.length > 0 && this.isUnspoken()) this.#fields.pop();
  }

  /** Whether text here is part of a code, or of a result that is not said, such as a page number. */
  isUnspoken(): boolean {
    return this.#fields.some(({ isResult, isUnspoken }) => !isResult || isUnspoken);
  }

  /** The part of the book that the field makes, such as `toc`. */
  role(): string | undefined {
    return this.#fields.find(({ role }) => role !== undefined)?.role;
  }

  #begin(): void {
    if (this.#fields.length < MOST_FIELDS)
      this.#fields.push({ code: '', isResult: false, isUnspoken: false });
  }

  #separate(): void {
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    const code = field.code.trim();
    const [kind = ''] = code.split(/\s+/, 1);
    field.isResult = true;
    field.isUnspoken = UNSPOKEN.test(kind);
    const role = roleOf(kind.toUpperCase(), code);
    if (role !== undefined) field.role = role;
  }

  #end(): string {
    const field = this.#fields.pop();
    if (field === undefined || field.isResult) return '';
    return RUBY.exec(field.code.trim())?.[1] ?? '';
  }
}

function roleOf(kind: string, code: string): string | undefined {
  if (kind === 'TOC') return /\\[ac]\b/i.test(code) ? 'loi' : 'toc';
  if (kind === 'INDEX') return 'index';
  if (kind === 'TOA' || kind === 'BIBLIOGRAPHY') return 'bibliography';
  return undefined;
}
