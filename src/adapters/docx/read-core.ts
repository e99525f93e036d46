import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import {
  realAuthors,
  realLanguage,
  realTitle,
} from '#src/adapters/word-processor/real-metadata.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

/**
 * What a Word document says of the book in its properties.
 *
 * @param written the language that its styles say it is written in
 */
export function readCore(bytes: Uint8Array, written: string | undefined): Metadata {
  const properties = new Map<string, string>();
  parseXml(decodeMarkup(bytes), {
    close({ name, text }) {
      if (text !== '' && !properties.has(name)) properties.set(name, text);
    },
  });
  const title = realTitle(properties.get('title'));
  const language = realLanguage(properties.get('language')) ?? realLanguage(written);
  const description = properties.get('description');
  return {
    ...(title === undefined ? {} : { title }),
    creators: realAuthors(properties.get('creator')),
    ...(language === undefined ? {} : { language }),
    ...(description === undefined ? {} : { description }),
  };
}
