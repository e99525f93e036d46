import { mostWays, differentWays } from './different-ways.ts';
import type { NumberSpeaker } from './number-speaker.ts';
import { sayMoney } from './say-money.ts';
import { sayDecimal, sayDigits, sayWhole } from './say-whole.ts';
import { speakerOf } from './speaker-of.ts';

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
  return differentWays(ways);
}

/** What decides how a figure is said besides itself. */
export interface FigureContext {
  /** Primary subtag. */
  readonly language: string;
  /** Whether it stands beside a month. */
  readonly isDay: boolean;
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

function sayClock([, hours, minutes]: RegExpExecArray, speaker: NumberSpeaker): readonly string[] {
  return speaker.clock(Number(hours), Number(minutes));
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
