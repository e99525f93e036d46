import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { InputError } from '#src/domain/errors.ts';
import { decodeText } from '#src/domain/manuscript/decode-text.ts';

/** Scrambled fonts are no copy protection: the text is free to read. */
const FONT_SCRAMBLING = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);
const FONT = /\.(?:otf|ttf|ttc|woff2?|eot)$/i;

/**
 * @throws InputError when the text of the EPUB is encrypted, naming the copy protection
 */
export async function refuseDrm(archive: Archive, fileName: string): Promise<void> {
  const encryption = await archive.read('META-INF/encryption.xml');
  if (encryption === undefined || !locksText(decodeText(encryption))) return;
  throw new InputError(
    `${fileName} is protected by DRM (${await nameScheme(archive)}), so its text cannot be read.`,
    'Ask the publisher or the shop for a copy without DRM.',
  );
}

function locksText(source: string): boolean {
  let locked = false;
  let algorithm = '';
  parseXml(source, {
    open({ name, attributes }) {
      if (name === 'encrypteddata') algorithm = '';
      if (name === 'encryptionmethod' && algorithm === '')
        algorithm = attributes['Algorithm'] ?? '';
      if (name !== 'cipherreference') return;
      const isFont = FONT_SCRAMBLING.has(algorithm) || FONT.test(attributes['URI'] ?? '');
      locked ||= !isFont;
    },
  });
  return locked;
}

async function nameScheme(archive: Archive): Promise<string> {
  if (archive.names.includes('META-INF/license.lcpl')) return 'Readium LCP';
  if (archive.names.includes('META-INF/sinf.xml')) return 'Apple FairPlay';
  const rights = await archive.read('META-INF/rights.xml');
  if (rights !== undefined && /adept/i.test(decodeText(rights))) return 'Adobe ADEPT';
  return 'of an unknown kind';
}
