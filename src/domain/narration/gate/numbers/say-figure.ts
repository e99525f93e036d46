import { readNumber } from '../../../headings/read-number.ts';
import { REGNAL_WORDS } from '../../../spoken-text/rules/regnal-words.ts';
import { type NumberSpeaker, largestSaid } from './number-speaker.ts';
import { speakerOf } from './speaker-of.ts';

/** More ways to say one figure only cost time. */
const mostWays = 400;
/** Days of a month are ordinals in speech: `May 5`. */
const lastDay = 31;

/**
 * The ways in which a voice may say a figure as it stands in a text (`1914`, `£5.50`, `3:30`, `1/2`,
 * `21st`, `1920s`, `1914–18`), words parted by spaces. Empty for a language whose numbers are not
 * known here.
 */
export function sayFigure(figure: string, { language, isDay }: FigureContext): readonly string[] {
  const speaker = speakerOf(language);
  if (speaker === undefined) return [];
  const said = shapes.values().map(([shape, say]) => {
    const match = shape.exec(figure);
    return match === null ? undefined : say(match, speaker, isDay && language === 'en');
  });
  const ways = said.find((found) => found !== undefined) ?? sayGroups(figure, speaker);
  return unlike(ways);
}

/** What decides how a figure is said besides itself. */
export interface FigureContext {
  /** Primary subtag. */
  readonly language: string;
  /** Whether it stands beside a month. */
  readonly isDay: boolean;
}

/** The ways in which a voice may say a Roman numeral; empty when it is none. */
export function sayRoman(numeral: string, language: string): readonly string[] {
  const value = readNumber(numeral);
  const speaker = speakerOf(language);
  if (value === undefined || speaker === undefined) return [];
  const article = REGNAL_WORDS[language]?.article ?? '';
  const ordinals = speaker.ordinals(value);
  return unlike([
    ...speaker.cardinals(value),
    ...ordinals,
    ...ordinals.map((said) => `${article} ${said}`),
  ]);
}

type Say = (match: RegExpExecArray, speaker: NumberSpeaker, isDay: boolean) => readonly string[];

const AMOUNT = "\\d[\\d.,’' ]*";

const shapes: readonly (readonly [RegExp, Say])[] = [
  [
    new RegExp(`^(?<sign>[£$€¥]) ?(?<amount>${AMOUNT}?)(?: (?<scale>\\p{L}+))?$`, 'u'),
    ({ groups = {} }, speaker) => sayMoney(groups, speaker),
  ],
  [
    new RegExp(`^(?<amount>${AMOUNT}?) ?(?<sign>[£$€¥])$`, 'u'),
    ({ groups = {} }, speaker) => sayMoney(groups, speaker),
  ],
  [/^(\d{1,2}):([0-5]\d)$/, (match, speaker) => sayClock(match, speaker)],
  [
    /^(?:(\d+)[ -])?(\d{1,3})[/⁄](\d{1,3})$/,
    ([, wholes, above, below], speaker) => {
      const parts = speaker.fractions(Number(above), Number(below));
      if (wholes === undefined) return parts;
      return speaker
        .cardinals(Number(wholes))
        .flatMap((said) =>
          parts.flatMap((part) => [`${said} ${speaker.and} ${part}`, `${said} ${part}`]),
        );
    },
  ],
  [
    /^(\d+)(?:st|nd|rd|th|[eè]re?|ère|re|er|e|ème|º|ª|°)$/iu,
    ([, digits], speaker, isDay) => [
      ...speaker.ordinals(Number(digits)),
      ...(isDay ? dated(Number(digits), speaker) : []),
    ],
  ],
  [
    /^['’]?(\d{1,4})['’]?(?:s|er)$/u,
    ([, digits = ''], speaker) => {
      const said = sayWhole(digits, speaker);
      return speaker.decade === undefined ? said : said.map(speaker.decade);
    },
  ],
  [/^(\d+)$/, ([, digits = ''], speaker, isDay) => sayPlain(digits, speaker, isDay)],
  [
    /^(\d{1,4})[-‐‑–—−](\d{1,4})$/u,
    ([, from = '', to = ''], speaker) => {
      const end = to.length === 2 && from.length === 4 ? [to, from.slice(0, 2) + to] : [to];
      const ends = end.flatMap((digits) => sayWhole(digits, speaker).slice(0, 6));
      const ranges = sayWhole(from, speaker)
        .slice(0, 6)
        .flatMap((one) =>
          speaker.to.flatMap((word) => ends.map((other) => `${one} ${word} ${other}`)),
        );
      return [...ranges, ...sayGroups(`${from}-${to}`, speaker)];
    },
  ],
  [
    /^(\d{1,3}(?:[.,’' ]\d{3})+)(?:[.,](\d{1,2}))?$/u,
    ([, wholes = '', parts], speaker) => {
      const said = sayWhole(wholes.replaceAll(/\D/g, ''), speaker);
      return parts === undefined ? said : sayDecimal(said, parts, speaker);
    },
  ],
  [
    /^(\d+)[.,](\d+)$/,
    (match, speaker) => {
      const [, wholes = '', parts = ''] = match;
      const isClock = Number(wholes) < 25 && parts.length === 2 && Number(parts) < 60;
      return [
        ...sayDecimal(sayWhole(wholes, speaker), parts, speaker),
        ...(isClock ? sayClock(match, speaker) : []),
      ];
    },
  ],
];

function sayWhole(digits: string, speaker: NumberSpeaker): readonly string[] {
  const value = Number(digits);
  const isSaid = value <= largestSaid && !/^0\d/.test(digits);
  return [...(isSaid ? speaker.cardinals(value) : []), ...sayDigits(digits, speaker)];
}

/** One by one, each digit in the same of its ways. */
function sayDigits(digits: string, { digits: names }: NumberSpeaker): string[] {
  if (digits.length < 2) return (names[Number(digits)] ?? []).slice();
  const most = Math.max(...names.map((ways) => ways.length));
  return Array.from({ length: most }, (_, way) =>
    Array.from(digits, (digit) => {
      const ways = names[Number(digit)] ?? [];
      return ways[Math.min(way, ways.length - 1)] ?? '';
    }).join(' '),
  );
}

/** A number on its own may be a day of a month or, in German and elsewhere, an ordinal with its dot lost. */
function sayPlain(digits: string, speaker: NumberSpeaker, isDay: boolean): readonly string[] {
  const value = Number(digits);
  const said = sayWhole(digits, speaker);
  if (value === 0 || value > lastDay) return said;
  if (isDay) return [...said, ...dated(value, speaker)];
  return speaker.hasBareOrdinals === true ? [...said, ...speaker.ordinals(value)] : said;
}

/** `May 5` is said `May fifth` or `May the fifth`, `5 May` `the fifth of May`. */
function dated(value: number, speaker: NumberSpeaker): string[] {
  return speaker
    .ordinals(value)
    .flatMap((said) => [said, `the ${said}`, `${said} of`, `the ${said} of`]);
}

function sayDecimal(
  wholes: readonly string[],
  parts: string,
  speaker: NumberSpeaker,
): readonly string[] {
  const after = [
    ...sayDigits(parts, speaker),
    ...(parts.startsWith('0') ? [] : speaker.cardinals(Number(parts))),
  ];
  return wholes.flatMap((said) =>
    speaker.point.flatMap((point) => after.map((part) => `${said} ${point} ${part}`)),
  );
}

function sayClock([, hours, minutes]: RegExpExecArray, speaker: NumberSpeaker): readonly string[] {
  return speaker.clock(Number(hours), Number(minutes));
}

/** `£5`, `$1.50`, `$5 million`. */
function sayMoney(
  { sign = '', amount = '', scale = '' }: Readonly<Record<string, string | undefined>>,
  speaker: NumberSpeaker,
): readonly string[] {
  const coin = speaker.coins[sign];
  const [, wholes = '', parts] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(amount) ?? [];
  const digits = wholes.replaceAll(/\D/g, '');
  const said = sayWhole(digits, speaker);
  if (coin === undefined) return said;
  const [one, many, cent, cents] = coin;
  const count = Number(digits);
  const named = said.map(
    (words) => `${words} ${scale} ${count === 1 && scale === '' ? one : many}`,
  );
  const articled = count === 1 && scale === '' ? [...named, `a ${one}`] : named;
  if (parts === undefined) return articled;
  if (scale !== '' || parts.length === 1)
    return sayDecimal(said, parts, speaker).map((words) => `${words} ${scale} ${many}`);
  if (Number(parts) === 0) return [...articled, ...sayDecimal(said, parts, speaker)];
  const change = speaker.cardinals(Number(parts));
  const coins = change.flatMap((words) => [
    words,
    `${words} ${Number(parts) === 1 ? cent : cents}`,
  ]);
  return [
    ...articled.flatMap((words) =>
      coins.flatMap((rest) => [`${words} ${rest}`, `${words} ${speaker.and} ${rest}`]),
    ),
    ...(count === 0 ? coins : []),
    ...sayDecimal(said, parts, speaker).map((words) => `${words} ${many}`),
  ];
}

/** Dates, telephone numbers and whatever else: each group of digits by itself. */
function sayGroups(figure: string, speaker: NumberSpeaker): readonly string[] {
  const groups = figure.match(/\d+/g) ?? [];
  return groups
    .map((digits) => [
      ...sayWhole(digits, speaker).slice(0, 4),
      ...sayDigits(digits, speaker).slice(0, 2),
    ])
    .reduce<readonly string[]>(
      (ways, group) =>
        ways.flatMap((said) => group.map((words) => `${said} ${words}`)).slice(0, mostWays),
      [''],
    );
}

function unlike(ways: readonly string[]): readonly string[] {
  const clean = ways.map((way) => way.trim().replaceAll(/\s+/g, ' ')).filter((way) => way !== '');
  return [...new Set(clean)].slice(0, mostWays);
}
