import { type Edit, editMatches, inOrder } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** The words of the old money, one and several, and the word for `and`. */
interface MoneyWords {
  readonly pound: readonly [string, string];
  readonly shilling: readonly [string, string];
  readonly penny: readonly [string, string];
  readonly and: string;
}

const WORDS: Readonly<Record<string, MoneyWords>> = {
  en: money('pound pounds shilling shillings penny pence and'),
  de: money('Pfund Pfund Schilling Schilling Penny Pence und'),
  fr: money('livre livres shilling shillings penny pence et'),
  sv: money('pund pund shilling shilling penny pence och'),
  es: money('libra libras chelín chelines penique peniques y'),
  it: money('sterlina sterline scellino scellini penny penny e'),
  nl: money('pond pond shilling shilling penny pence en'),
};
const COINS: readonly string[] =
  'a penny|twopence|threepence|fourpence|fivepence|sixpence|sevenpence|eightpence|ninepence|tenpence|elevenpence'.split(
    '|',
  );

const PARTS: Readonly<Record<string, readonly [alone: string, added: string]>> = {
  '½': ['a halfpenny', 'and a half'],
  '¼': ['a farthing', 'and a quarter'],
  '¾': ['three farthings', 'and three quarters'],
};

const POUNDS = '£ ?(?<pounds>\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?!\\d)';
const POUNDS_BY_LETTER = '(?<livres>\\d{1,6}) ?l\\.';
const SHILLINGS = '(?<shillings>\\d{1,2}) ?s(?![\\p{L}\\p{N}])\\.?';
const PENCE = '(?<pence>\\d{1,2})? ?(?<part>[½¼¾])? ?d(?![\\p{L}\\p{N}])\\.?';
/** Any of £5, 10s. and 6d., in this order. */
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,£:/-])(?=[£\\d½¼¾])(?:(?:${POUNDS}|${POUNDS_BY_LETTER}),? ?)?(?:${SHILLINGS},? ?)?(?:(?<=[\\s,.£\\ds]|^)(?=[\\d½¼¾])${PENCE})?`,
  'gu',
);
/** £5/10/6 and 5/- */
const STROKES =
  /£ ?(?<pounds>\d[\d,]{0,9})\/(?<shillings>1?\d)\/(?<pence>1?\d|-)d?(?![\p{L}\p{N}/])|(?<![\p{L}\p{N}.,£/-])(?<bare>\d{1,2})\/[-–—](?![\p{L}\p{N}])/gu;

/** Pounds, shillings and pence: `£5 10s. 6d.` → `5 pounds, 10 shillings and sixpence`. */
export const sterling: Rule = (text, { language }) => {
  const words = WORDS[language];
  if (words === undefined || !/\d ?s(?!\p{L})|[\d½¼¾] ?d(?!\p{L})|\d\//u.test(text)) return [];
  return inOrder(
    editMatches(text, STROKES, ({ groups = {} }) => {
      const { pounds, shillings, pence, bare } = groups;
      const coins = pence === '-' ? undefined : pence;
      return sayMoney({ pounds, shillings: shillings ?? bare, pence: coins }, words);
    }),
    editMatches(text, AMOUNT, ({ 0: found, index, groups = {} }) => {
      const { pounds, livres, shillings, pence, part } = groups;
      const amount = { pounds: pounds ?? livres, shillings, pence, part };
      const written = found.trimEnd().replace(/,$/, '');
      if (!isAmount(amount, written, language)) return undefined;
      const after = text.slice(index + written.length, index + written.length + 6);
      const stop = written.endsWith('.') && /^["”’)]*(?:\s+["“‘]?\p{Lu}|\s*$)/u.test(after);
      return sayMoney(amount, words) + (stop ? '.' : '') + found.slice(written.length);
    }).map(withoutTail),
  );
};

/** The space and the comma after an amount stay as they are. */
function withoutTail({ start, end, say }: Edit): Edit {
  const length = /,?\s*$/.exec(say)?.[0].length ?? 0;
  return { start, end: end - length, say: say.slice(0, say.length - length) };
}

interface Amount {
  readonly pounds?: string | undefined;
  readonly shillings?: string | undefined;
  readonly pence?: string | undefined;
  /** Of a penny. */
  readonly part?: string | undefined;
}

/**
 * Two kinds of coin leave no doubt. Alone, `15s.` and `6d.` need their full stop and the English
 * language, and no more of them than make the next coin: "in his 40s." are years.
 */
function isAmount(amount: Amount, written: string, language: string): boolean {
  const { pounds, shillings, pence, part } = amount;
  const hasPence = pence !== undefined || part !== undefined;
  if (pounds !== undefined) return shillings !== undefined || hasPence;
  if (shillings !== undefined && hasPence) return true;
  if (language !== 'en' || !written.endsWith('.')) return false;
  if (shillings !== undefined) return Number(shillings) > 0 && Number(shillings) < 20;
  return hasPence && Number(pence ?? 0) < 12;
}

function sayMoney({ pounds, shillings, pence, part }: Amount, words: MoneyWords): string {
  const coins = [
    countCoins(pounds, words.pound),
    countCoins(shillings, words.shilling),
    words === WORDS['en'] ? englishPence(pence, part) : countCoins(pence, words.penny, part),
  ].filter((said) => said !== undefined);
  const last = coins.pop() ?? '';
  return coins.length === 0 ? last : `${coins.join(', ')} ${words.and} ${last}`;
}

function countCoins(
  count: string | undefined,
  [one, several]: readonly [string, string],
  part = '',
): string | undefined {
  const written = (count ?? '') + part;
  return written === '' ? undefined : `${written} ${written === '1' ? one : several}`;
}

function englishPence(pence: string | undefined, part: string | undefined): string | undefined {
  const [alone = '', added = ''] = PARTS[part ?? ''] ?? [];
  if (pence === undefined) return alone === '' ? undefined : alone;
  if (added !== '') return `${pence} ${added} pence`;
  return COINS[Number(pence) - 1] ?? `${pence} pence`;
}

function money(words: string): MoneyWords {
  const [pound, pounds, shilling, shillings, penny, pence, and] = words.split(' ');
  return {
    pound: [pound ?? '', pounds ?? ''],
    shilling: [shilling ?? '', shillings ?? ''],
    penny: [penny ?? '', pence ?? ''],
    and: and ?? '',
  };
}
