import { heardMarks } from './listening-prompt.ts';

/**
 * The words in a listener's answer, without what is surely not speech: everything outside the marks
 * that it was asked for; where it left them out, a line that announces a transcript, a label, code
 * fences and quotation marks around the whole, and time marks at the beginning of lines. What might
 * have been spoken stays, above all "Sure, here is …": a take that begins so must be found out.
 */
export function heardWords(answer: string): string {
  const marked = betweenMarks(answer);
  return withoutTimes(marked ?? unwrap(answer.trim()));
}

function betweenMarks(answer: string): string | undefined {
  const [begin, end] = heardMarks;
  const from = answer.indexOf(begin);
  if (from < 0) return undefined;
  const words = answer.slice(from + begin.length);
  // An answer that was cut off has no second mark.
  const to = words.lastIndexOf(end);
  return (to < 0 ? words : words.slice(0, to)).trim();
}

/** Takes off one wrapping after the other, whichever lies outside. */
function unwrap(answer: string): string {
  const inner = withoutQuotes(withoutFence(withoutLabel(withoutAnnouncement(answer))));
  return inner === answer ? answer : unwrap(inner);
}

/**
 * A first line of its own that names a transcript and ends with a colon. Nobody reads that aloud
 * without it being in the text or in the narrator's own transcript, where the gate finds it.
 */
function withoutAnnouncement(answer: string): string {
  const announcement =
    /^[^\n]{0,60}\b(?:transcript|transcription|transkript|transkription|transcripción|trascrizione)\b[^\n]{0,60}:\s*\n+/iu;
  return answer.replace(announcement, '').trim();
}

/** A label such as "Transcription:" or "**Transcript**:", with nothing else before the colon. */
function withoutLabel(answer: string): string {
  return answer.replace(/^(?:\*\*)?transcript(?:ion)?(?:\*\*)?\s*:(?:\*\*)?\s*/iu, '').trim();
}

function withoutFence(answer: string): string {
  return /^```[\w-]*\n([\s\S]*?)\n?```$/u.exec(answer)?.[1]?.trim() ?? answer;
}

/** Quotation marks around the whole; where there are more inside, they may be the book's. */
function withoutQuotes(answer: string): string {
  for (const [open = '', close = ''] of ['""', '“”', '«»', '„“', '「」']) {
    const inner = answer.slice(1, -1);
    const isWrapped = answer.length > 1 && answer.startsWith(open) && answer.endsWith(close);
    if (isWrapped && !inner.includes(open) && !inner.includes(close)) return inner.trim();
  }
  return answer;
}

/** Such as `[00:12]` or `[00:00:12.5 --> 00:00:15.0]`. */
function withoutTimes(words: string): string {
  const time = /^[^\S\n]*\[[\d:.,]{4,12}(?:\s*(?:-+>?|–)\s*[\d:.,]{4,12})?\][^\S\n]*/gmu;
  return words.replace(time, '').trim();
}
