import type { NumberSpeaker } from './number-speaker.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1000, 'thousand'],
] as const;
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten} ${SMALL[value % 10]}`;
}

/** British English says `and` before the last two digits, American does not. */
function whole(value: number, and: string): string {
  for (const [size, name] of SCALES)
    if (value >= size) {
      const rest = value % size;
      const link = rest > 0 && rest < 100 && size === 1000 ? and : '';
      return `${whole(Math.floor(value / size), and)} ${name} ${link} ${rest === 0 ? '' : whole(rest, and)}`;
    }
  if (value < 100) return below100(value);
  const rest = value % 100;
  const hundreds = `${SMALL[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} ${and} ${below100(rest)}`;
}

function cardinals(value: number): string[] {
  const plain = ['', 'and'].map((and) => whole(value, and));
  const articled = plain
    .filter((said) => /^one (?:hundred|thousand|million|billion)/.test(said))
    .map((said) => said.replace('one', 'a'));
  return [...plain, ...articled, ...inPairs(value)];
}

/** Years and house numbers: `nineteen fourteen`, `twelve hundred and six`, `two oh five`. */
function inPairs(value: number): string[] {
  if (value < 101 || value > 9999) return [];
  const first = below100(Math.floor(value / 100));
  const rest = value % 100;
  const hundreds = Math.floor(value / 100) % 10 === 0 ? [] : [`${first} hundred`];
  if (rest === 0) return hundreds;
  const last = rest < 10 ? [`oh ${SMALL[rest]}`, `nought ${SMALL[rest]}`] : [below100(rest)];
  return [
    ...last.map((said) => `${first} ${said}`),
    ...hundreds.flatMap((said) => [`${said} ${below100(rest)}`, `${said} and ${below100(rest)}`]),
  ];
}

function asOrdinal(said: string): string {
  const words = said.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const ordinal =
    IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words.slice(0, -1), ordinal].join(' ');
}

function ordinals(value: number): string[] {
  return ['', 'and'].map((and) => asOrdinal(whole(value, and)));
}

function fractions(above: number, below: number): string[] {
  const over = cardinals(above).flatMap((one) =>
    cardinals(below).flatMap((other) => [
      `${one} over ${other}`,
      `${one} ${other}`,
      `${one} slash ${other}`,
    ]),
  );
  const names = below === 2 ? ['half'] : below === 4 ? ['quarter', 'fourth'] : ordinals(below);
  const parts = names.map((name) => (above === 1 ? name : name === 'half' ? 'halves' : `${name}s`));
  const counts =
    above === 1 ? ['one ', 'a ', 'an ', ''] : cardinals(above).map((said) => `${said} `);
  return [...counts.flatMap((count) => parts.map((part) => count + part)), ...over];
}

function clock(hours: number, minutes: number): string[] {
  const hour = below100(hours);
  const next = below100((hours % 12) + 1);
  const said = below100(minutes);
  if (minutes === 0)
    return [
      hour,
      `${hour} o'clock`,
      `${hour} hundred`,
      `${hour} hundred hours`,
      `${hour} zero zero`,
    ];
  const named: Readonly<Record<number, readonly string[]>> = {
    15: [`quarter past ${hour}`, `a quarter past ${hour}`, `quarter after ${hour}`],
    30: [`half past ${hour}`],
    45: [`quarter to ${next}`, `a quarter to ${next}`],
  };
  const around = minutes < 30 ? `${said} past ${hour}` : `${below100(60 - minutes)} to ${next}`;
  const inFull =
    minutes < 10 ? [`${hour} oh ${said}`, `${hour} zero ${said}`] : [`${hour} ${said}`];
  return [...inFull, around, ...(named[minutes] ?? [])];
}

/** How English says numbers, on both sides of the Atlantic. */
export const english: NumberSpeaker = {
  cardinals,
  ordinals,
  fractions,
  clock,
  digits: SMALL.slice(0, 10).map((word, at) => (at === 0 ? ['oh', word, 'nought'] : [word])),
  point: ['point'],
  to: ['to', 'through', 'until', ''],
  and: 'and',
  coins: {
    '£': ['pound', 'pounds', 'penny', 'pence'],
    $: ['dollar', 'dollars', 'cent', 'cents'],
    '€': ['euro', 'euros', 'cent', 'cents'],
    '¥': ['yen', 'yen', 'sen', 'sen'],
  },
  decade: (words) =>
    words.endsWith('y')
      ? `${words.slice(0, -1)}ies`
      : words.endsWith('x')
        ? `${words}es`
        : `${words}s`,
};
