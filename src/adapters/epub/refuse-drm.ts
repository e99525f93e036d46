import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';
import { parseXml } from '#src/adapters/markup/parse-xml.ts';
import { InputError } from '#src/domain/errors.ts';

/** Scrambled fonts are no copy protection: the text is free to read. */
const FONT_SCRAMBLING = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);
const FONT = /\.(?:otf|ttf|ttc|woff2?|eot|dfont|pfb)$/i;
/** Barnes & Noble uses Adobe's files with a key made from the buyer's name, which is this short in Base64. */
const LONGEST_NOOK_KEY = 64;

/**
 * @throws InputError when the text of the EPUB is encrypted, naming the copy protection
 */
export async function refuseDrm(archive: Archive, fileName: string): Promise<void> {
  const encryption = await readMeta(archive, 'encryption.xml');
  if (encryption === undefined || !locksText(encryption)) return;
  throw await protectedBy(archive, fileName);
}

/** What to say of an EPUB whose text is locked: the name of its copy protection. */
export async function protectedBy(archive: Archive, fileName: string): Promise<InputError> {
  return new InputError(
    `${fileName} is protected by DRM (${(await nameScheme(archive)) ?? 'of an unknown kind'}), so its text cannot be read.`,
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

/** The copy protection whose files an EPUB carries, `undefined` when it carries none that is known. */
export async function nameScheme(archive: Archive): Promise<string | undefined> {
  if (metaFile(archive, 'license.lcpl') !== undefined) return 'Readium LCP';
  if (metaFile(archive, 'sinf.xml') !== undefined) return 'Apple FairPlay';
  const encryption = (await readMeta(archive, 'encryption.xml')) ?? '';
  if (/readium\.org\/2014\/01\/lcp/i.test(encryption)) return 'Readium LCP';
  if (/itunes\.apple\.com\/dataenc/i.test(encryption)) return 'Apple FairPlay';
  const rights = (await readMeta(archive, 'rights.xml')) ?? '';
  if (/kobo|kdrm/i.test(rights)) return 'Kobo';
  if (/barnesandnoble|\bbn\.com/i.test(rights)) return 'Barnes & Noble';
  if (!/adept/i.test(rights)) return undefined;
  const key = /encryptedKey[^>]*>\s*([A-Za-z\d+/=\s]{16,4096})</.exec(rights)?.[1];
  const isNook = key !== undefined && key.replaceAll(/\s/g, '').length <= LONGEST_NOOK_KEY;
  return isNook ? 'Barnes & Noble' : 'Adobe ADEPT';
}

async function readMeta(archive: Archive, name: string): Promise<string | undefined> {
  const found = metaFile(archive, name);
  const bytes = found === undefined ? undefined : await archive.read(found);
  return bytes === undefined ? undefined : decodeMarkup(bytes);
}

/** Some EPUBs were zipped with the folder around them. */
function metaFile(archive: Archive, name: string): string | undefined {
  const inside = `META-INF/${name}`;
  return archive.locate(inside) ?? archive.names.find((each) => each.endsWith(`/${inside}`));
}
