import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

import { isOn } from './read-look.ts';

const ROLES: Readonly<Record<string, string>> = {
  'Table of Contents': 'toc',
  'Cover Pages': 'titlepage',
  Bibliographies: 'bibliography',
};

/** Follows the content controls around text, such as the one that holds a table of contents. */
export class Controls {
  readonly #open: { role?: string; isPrompt: boolean }[] = [];

  open(): void {
    this.#open.push({ isPrompt: false });
  }

  close(): void {
    this.#open.pop();
  }

  /** Takes in one of the elements of `w:sdtPr`. */
  readProperty(name: string, attribute: ReadAttribute): void {
    const control = this.#open.at(-1);
    if (control === undefined) return;
    const value = attribute('w:val');
    const role = ROLES[value ?? ''];
    if (name === 'w:docPartGallery' && role !== undefined) control.role = role;
    if (name === 'w:showingPlcHdr') control.isPrompt = isOn(value);
  }

  /** The part of the book that stands in a control here. */
  role(): string | undefined {
    return this.#open.find(({ role }) => role !== undefined)?.role;
  }

  /** Whether the text here is only a prompt such as "Click here to enter text". */
  isPrompt(): boolean {
    return this.#open.at(-1)?.isPrompt === true;
  }
}
