import {
  realAuthors,
  realLanguage,
  realTitle,
} from '#src/adapters/word-processor/real-metadata.ts';
import type { PartHandler, ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';
import { collapse } from '#src/adapters/word-processor/written-paragraph.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

/** Listens to what an OpenDocument text says of itself. */
export class OdtMeta implements PartHandler {
  readonly #values = new Map<string, string[]>();
  #key: string | undefined;
  #text = '';
  #isOver = false;

  open(name: string, attribute: ReadAttribute): void {
    // What follows is the text of a flat file, with authors of remarks in it.
    this.#isOver ||= name === 'office:body';
    if (this.#isOver) return;
    const field = attribute('meta:name');
    this.#key = name === 'meta:user-defined' ? `user ${field?.toLowerCase()}` : name;
    this.#text = '';
  }

  text(text: string): void {
    const isMeta = this.#key !== undefined && /^(?:dc:|meta:|user )/.test(this.#key);
    if (isMeta && this.#text.length < 100_000) this.#text += text;
  }

  close(): void {
    const text = collapse(this.#text);
    if (this.#key !== undefined && text !== '') {
      const values = this.#values.get(this.#key) ?? [];
      if (values.length < 20) values.push(text);
      this.#values.set(this.#key, values);
    }
    this.#key = undefined;
    this.#text = '';
  }

  /**
   * What was found. The first creator is the author; `dc:creator` is who saved the document last.
   *
   * @param written the language that its styles say it is written in
   */
  metadata(written: string | undefined): Metadata {
    const first = (...names: readonly string[]): string | undefined =>
      names.map((name) => this.#values.get(name)?.[0]).find((value) => value !== undefined);
    const all = (name: string): readonly string[] => realAuthors(this.#values.get(name)?.join(';'));
    const title = realTitle(first('dc:title'));
    const subtitle = first('user subtitle');
    const language = realLanguage(first('dc:language', 'user language')) ?? realLanguage(written);
    const publisher = first('dc:publisher', 'user publisher');
    const description = first('dc:description');
    const authors = [all('user author'), all('meta:initial-creator'), all('dc:creator')];
    return {
      ...(title === undefined ? {} : { title }),
      ...(subtitle === undefined ? {} : { subtitle }),
      creators: authors.find(({ length }) => length > 0) ?? [],
      ...(language === undefined ? {} : { language }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(description === undefined ? {} : { description }),
    };
  }
}
