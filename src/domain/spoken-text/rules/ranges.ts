import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

/** The word between the ends of a range. In a language without one here, ranges stay. */
const TO: Readonly<Record<string, string>> = {
  en: 'to',
  de: 'bis',
  fr: 'à',
  sv: 'till',
  da: 'til',
  no: 'til',
  nb: 'til',
  es: 'a',
  it: 'a',
  pt: 'a',
  nl: 'tot',
  pl: 'do',
};

/** Two numbers and a dash, with no third: telephone numbers, ISBNs and dates have more. */
const RANGE =
  /(?<![\p{L}\p{N}#@/+*=_]|\p{N}[.,:]|\p{N} ?[-‐‑‒–—−] ?|[-‐‑‒–−] ?)(?<from>\d{1,4}(?:[.,:]\d{1,3})?)(?<decade>s?)(?<dash> ?[-‐‑‒–−] ?)(?<to>\d{1,4}(?:[.,:]\d{1,3})?)(?<end>s?)(?![\p{L}\p{N}_@/*=]|[-‐‑‒–—−.,:]\p{N}| ?[-‐‑‒–—−] ?\p{N})/gu;
/** What a range is counted in, before it. */
const COUNTED =
  /(?:\b(?:pp?|pages?|chapters?|chap|ch|verses?|vv?|lines?|ll|vols?|volumes?|nos?|numbers?|figs?|sections?|aged?|ages|years?|between|from)|\b(?:S|Seiten?|Kapitel|Kap|Bd|Nr|Jahre?|von)|\b(?:ss?|sid|sidor(?:na)?|kapitlen|åren|år)|\b(?:págs?|páginas?|años?|pagg?|pagine|anni|blz|bladzijden|jaren|années?))\.? ?$|[$€£§] ?$/iu;
/** The words around what somebody won or voted. */
const SCORE =
  /\b(?:won|wins?|lost|los(?:e|es|ing)|beat(?:en|s)?|drew|draws?|leads?|led|scor(?:e|ed|es)|victory|defeat|votes?|voted|ruling|ruled|decision|majority|match|game|siegt?e?n?|gewann|gewonnen|verlor|verloren|gagn\p{L}*|perdu|vann|förlorade|ganó|perdió|vinto|perso|wonnen)\b/iu;
const SPAN_OF_SCORE = 24;

/** `1914–18` is spoken `1914 to 18`, `pp. 12–15` with `to` as well, and so are `10-12 men`. */
export const ranges: Rule = (text, { language }) => {
  const word = TO[language];
  if (word === undefined) return [];
  return editMatches(text, RANGE, ({ 0: found, index, groups = {} }) => {
    const { from = '', to = '', dash = '', decade = '', end = '' } = groups;
    const before = text.slice(Math.max(0, index - SPAN_OF_SCORE), index);
    const after = text.slice(index + found.length, index + found.length + SPAN_OF_SCORE);
    if (!isRange({ from, to, dash, before, after })) return undefined;
    return `${from}${decade} ${word} ${to}${end}`;
  });
};

interface Candidate {
  readonly from: string;
  readonly to: string;
  readonly dash: string;
  readonly before: string;
  readonly after: string;
}

function isRange({ from, to, dash, before, after }: Candidate): boolean {
  const isYears = /^1\d{3}$|^20\d{2}$/.test(from) && /^(?:\d{2}|\d{4})$/.test(to);
  const lower = valueOf(from, to);
  const upper = numberIn(to);
  if (isYears) return upper > (to.length === 2 ? Number(from.slice(2)) : Number(from));
  if (upper <= lower || lower === 0 || /^0\d/.test(to)) return false;
  if (COUNTED.test(before)) return true;
  if (SCORE.test(before) || SCORE.test(after)) return false;
  const isHyphen = /[-‐‑]/.test(dash);
  // 555-1234 is a telephone number; 9-11 is a day.
  if (isHyphen && (to.length > from.length + 1 || /^(?:\d{3}-\d{4}|9-11)$/.test(`${from}-${to}`)))
    return false;
  if (isHyphen && dash.trim() !== dash) return false;
  return !isHyphen || /^(?:\s?[%°]|\s+[\p{Ll}€])/u.test(after);
}

/** `5:3–12` goes from verse 3 to verse 12. */
function valueOf(from: string, to: string): number {
  return from.includes(':') && !to.includes(':') ? Number(from.split(':')[1]) : numberIn(from);
}

function numberIn(written: string): number {
  return Number(written.replace(/[:,]/, '.'));
}
