import type { NumberSpeaker } from './number-speaker.ts';

const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const TENS =
  '- dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

function below100(value: number): string {
  if (value < 17) return SMALL[value] ?? '';
  const tens = Math.floor(value / 10);
  const base = tens === 7 || tens === 9 ? tens - 1 : tens;
  const rest = value - base * 10;
  const ten = TENS[base] ?? '';
  if (rest === 0) return ten;
  const link = (rest === 1 && base < 8) || value === 71 ? ' et ' : ' ';
  return ten + link + below100(rest);
}

function whole(value: number): string {
  for (const [size, one, many] of [
    [1_000_000_000, 'un milliard', 'milliards'],
    [1_000_000, 'un million', 'millions'],
    [1000, 'mille', 'mille'],
    [100, 'cent', 'cent'],
  ] as const)
    if (value >= size) {
      const count = Math.floor(value / size);
      const rest = value % size;
      return `${count === 1 ? one : `${whole(count)} ${many}`}${rest === 0 ? '' : ` ${whole(rest)}`}`;
    }
  return below100(value);
}

function cardinals(value: number): string[] {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const years =
    value >= 1100 && value < 2000
      ? [
          `${below100(hundreds)} cent ${rest === 0 ? '' : below100(rest)}`,
          whole(value).replace('mille', 'mil'),
        ]
      : [];
  const said = [whole(value), ...years];
  // The plural s of `cents` and `quatre-vingts` is written at the end of a number.
  const plural = said.filter((one) => /(?:cent|vingt)$/.test(one)).map((one) => `${one}s`);
  const female = said.filter((one) => /\bun$/.test(one)).map((one) => `${one}e`);
  return [...said, ...plural, ...female];
}

function ordinals(value: number): string[] {
  const first = value === 1 ? ['premier', 'première', 'premiers', 'premières'] : [];
  const second = value === 2 ? ['second', 'seconde'] : [];
  const said = whole(value);
  const stem = said.replace(/e$/, '').replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv');
  return [...first, ...second, `${stem}ième`, `${stem}ièmes`];
}

function fractions(above: number, below: number): string[] {
  const over = [`${whole(above)} sur ${whole(below)}`, `${whole(above)} ${whole(below)}`];
  const names: Readonly<Record<number, readonly string[]>> = {
    2: ['demi', 'demie'],
    3: ['tiers'],
    4: ['quart', 'quarts'],
  };
  const parts = names[below] ?? ordinals(below);
  const counts = above === 1 ? ['un ', 'une ', ''] : [`${whole(above)} `];
  return [...over, ...counts.flatMap((count) => parts.map((part) => count + part))];
}

function clock(hours: number, minutes: number): string[] {
  const hour = `${whole(hours)}${hours === 1 ? 'e heure' : ' heures'}`;
  if (minutes === 0) return [hour];
  const said = [`${hour} ${below100(minutes)}`];
  if (minutes === 15) return [...said, `${hour} et quart`];
  if (minutes === 30) return [...said, `${hour} et demie`];
  if (minutes === 45) return [...said, `${whole(hours + 1)} heures moins le quart`];
  return said;
}

/** How French says numbers in France. */
export const french: NumberSpeaker = {
  cardinals,
  ordinals,
  hasBareOrdinals: true,
  fractions,
  clock,
  digits: SMALL.slice(0, 10).map((word) => [word]),
  point: ['virgule', 'point'],
  to: ['à', ''],
  and: 'et',
  coins: {
    '€': ['euro', 'euros', 'centime', 'centimes'],
    $: ['dollar', 'dollars', 'cent', 'cents'],
    '£': ['livre', 'livres', 'penny', 'pence'],
  },
};
