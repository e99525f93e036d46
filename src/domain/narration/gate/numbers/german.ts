import type { NumberSpeaker } from './number-speaker.ts';

const SMALL =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS = '- zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const STEMS: Readonly<Record<number, readonly string[]>> = {
  1: ['erst'],
  3: ['dritt'],
  7: ['siebt', 'siebent'],
  8: ['acht'],
};
const ENDINGS = ['e', 'en', 'er', 'es', 'em'];

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${SMALL[value % 10]}und${ten}`;
}

function whole(value: number, and: string): string {
  for (const [size, one, many] of [
    [1_000_000_000, 'eine Milliarde ', ' Milliarden '],
    [1_000_000, 'eine Million ', ' Millionen '],
  ] as const)
    if (value >= size) {
      const count = Math.floor(value / size);
      const rest = value % size;
      return (count === 1 ? one : whole(count, and) + many) + (rest === 0 ? '' : whole(rest, and));
    }
  for (const [size, name] of [
    [1000, 'tausend'],
    [100, 'hundert'],
  ] as const)
    if (value >= size) {
      const rest = value % size;
      const tail = rest === 0 ? '' : (rest < 100 ? and : '') + whole(rest, and);
      return whole(Math.floor(value / size), and) + name + tail;
    }
  return below100(value);
}

function cardinals(value: number): string[] {
  const plain = ['', 'und'].map((and) => whole(value, and));
  const hundreds = Math.floor(value / 100);
  const years =
    value >= 1100 && value < 2000
      ? ['', 'und'].map(
          (and) =>
            `${below100(hundreds)}hundert${value % 100 === 0 ? '' : and + below100(value % 100)}`,
        )
      : [];
  const said = [...plain, ...years];
  const shorter = said
    .filter((one) => /^ein(?:tausend|hundert)/.test(one))
    .map((one) => one.slice(3));
  // Alone, one is declined; at the end of a number it is `eins`.
  const endings =
    value % 100 === 1 ? (value === 1 ? ['s', '', 'e', 'en', 'em', 'er', 'es'] : ['s', '']) : [''];
  const all = [...said, ...shorter].flatMap((one) => endings.map((ending) => one + ending));
  return value === 2 ? [...all, 'zwo'] : all;
}

function ordinals(value: number): string[] {
  const last = value % 100;
  const stems =
    value > 100 && last > 0 && last < 20 && STEMS[last] !== undefined
      ? ['', 'und'].flatMap((and) =>
          STEMS[last]!.map((stem) => whole(value - last, '') + and + stem),
        )
      : (STEMS[value] ??
        ['', 'und'].map((and) => whole(value, and) + (last > 0 && last < 20 ? 't' : 'st')));
  return stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));
}

function fractions(above: number, below: number): string[] {
  const over = cardinals(above).flatMap((one) =>
    cardinals(below).flatMap((other) => [`${one} durch ${other}`, `${one} ${other}`]),
  );
  if (below === 2)
    return [
      ...over,
      'ein halb',
      'ein halbes',
      'eine halbe',
      'einhalb',
      'halb',
      'halbe',
      'ein halber',
      'einen halben',
    ];
  const part = `${ordinals(below)[0]?.slice(0, -1)}el`.replace('tsel', 'tel');
  return [...over, `${whole(above, '')} ${part}`];
}

function clock(hours: number, minutes: number): string[] {
  const hour = whole(hours, '') + (hours === 1 ? 's' : '');
  const bare = whole(hours, '');
  const next = whole((hours % 12) + 1, '') + (hours % 12 === 0 ? 's' : '');
  if (minutes === 0) return [`${bare} Uhr`, hour];
  const inFull = [
    `${bare} Uhr ${below100(minutes)}`,
    `${hour} ${below100(minutes)}`,
    `${bare} Uhr und ${below100(minutes)} Minuten`,
  ];
  if (minutes === 30) return [...inFull, `halb ${next}`];
  if (minutes === 15) return [...inFull, `viertel nach ${hour}`, `viertel ${next}`];
  if (minutes === 45) return [...inFull, `viertel vor ${next}`, `dreiviertel ${next}`];
  return inFull;
}

/** How German says numbers. */
export const german: NumberSpeaker = {
  cardinals,
  ordinals,
  hasBareOrdinals: true,
  fractions,
  clock,
  digits: SMALL.slice(0, 10).map((word, at) =>
    at === 1 ? ['eins'] : at === 2 ? ['zwei', 'zwo'] : [word],
  ),
  point: ['Komma', 'Punkt'],
  to: ['bis', ''],
  and: 'und',
  coins: {
    '€': ['Euro', 'Euro', 'Cent', 'Cent'],
    $: ['Dollar', 'Dollar', 'Cent', 'Cent'],
    '£': ['Pfund', 'Pfund', 'Penny', 'Pence'],
  },
  decade: (words) => `${words}er`,
};
