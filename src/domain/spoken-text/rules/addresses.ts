import { hasWords } from '../../text/count-words.ts';
import { type Edit, inOrder } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { type AddressWords, addressWords } from './address-words.ts';

const URL =
  /(?<![\p{L}\p{N}])(?:(?:https?|ftp):\/\/|www\.(?=[\p{L}\p{N}]))[^\s<>"“”„«»‹›\\^`{|}]{1,2000}/giu;
/** Names that nobody writes for anything else; after others only a path shows an address. */
const BARE =
  /(?<![\p{L}\p{N}_@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:(?:com|org|net|edu|gov|info)(?:\/[^\s<>"“”„«»‹›\\^`{|}]{0,2000}|(?![\p{L}\p{N}_@-]|\.\p{L}))|[a-z]{2,6}\/[^\s<>"“”„«»‹›\\^`{|}]{1,2000})/giu;
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** Characters of an address that are spoken in full; nobody listens to more. */
const LONGEST = 80;
/** The same for one with a question to a server. */
const LONGEST_WITH_QUERY = 40;

/** Where the addresses of a text are, in order. `say` is the address as written. */
export function findAddresses(text: string): Edit[] {
  return inOrder(
    spansOf(text, URL),
    text.includes('@') ? spansOf(text, EMAIL) : [],
    spansOf(text, BARE),
  );
}

function spansOf(text: string, pattern: RegExp): Edit[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index: start }) => {
    const say = withoutTail(found);
    return { start, end: start + say.length, say };
  });
}

/** Addresses of the web and of mail as they are read out: `www dot example dot com slash page`. */
export const addresses: Rule = (text, { language }) => {
  const words = addressWords(language);
  return findAddresses(text)
    .map((edit) => ({ ...edit, say: sayAddress(edit.say, words) }))
    .filter(({ say }) => hasWords(say));
};

const TAIL = /[.,;:!?'’…*_]$/u;

/** Without the punctuation of the sentence around it, and without a bracket that it doesn't open. */
function withoutTail(found: string): string {
  let unopened = count(found, /[)\]]/g) - count(found, /[([]/g);
  let end = found.length;
  while (end > 0) {
    const last = found.slice(end - 1, end);
    if (unopened > 0 && /[)\]]/.test(last)) unopened -= 1;
    else if (!TAIL.test(last)) break;
    end -= 1;
  }
  return found.slice(0, end);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sayAddress(address: string, words: AddressWords): string {
  const whole = address.replace(/^[a-z]+:\/\//iu, '').replace(/\/$/, '');
  const spoken = whole.slice(0, spokenLength(whole));
  const said = spoken
    .replaceAll(/[^\p{L}\p{M}\p{N}'’]/gu, (sign) => ` ${words.signs[sign] ?? ''} `)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return spoken.length < whole.length ? `${said} ${words.andSoOn}` : said;
}

/** A long question to a server is left out; another long address ends where a word of it does. */
function spokenLength(address: string): number {
  const query = address.search(/[?#]/);
  if (query >= 0 && address.length > LONGEST_WITH_QUERY) return Math.min(query, LONGEST);
  if (address.length <= LONGEST) return address.length;
  const part = address.slice(0, LONGEST + 1);
  const at = Math.max(...['/', '&', '-', '_'].map((sign) => part.lastIndexOf(sign)));
  return at > 0 ? at : LONGEST;
}
