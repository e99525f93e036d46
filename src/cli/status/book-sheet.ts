import { dirname } from 'node:path';

import wrapAnsi from 'wrap-ansi';

import { secondsOf } from '#src/domain/audio/pcm.ts';
import type {
  BookStatus,
  KnownChapter,
  WaitingSegment,
} from '#src/domain/submission/book-status.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';

import { cutTo, fillTo, widest } from '../columns.ts';
import { counted, formatDuration, formatMoney } from '../format.ts';
import { nextSteps } from '../next-steps.ts';

/** Columns of a chapter's title: what is left beside the figures, within reason. */
const titleColumns = { fewest: 16, most: 44 };
const figureColumns = 40;

/** All that there is to know of a book: its chapters, what waits and why, the money, and what to do. */
export function bookSheet(status: BookStatus, width: number): string {
  const { title, creators, id, held } = status;
  const by = creators.length === 0 ? '' : ` by ${creators.join(', ')}`;
  const parts = [
    [cutTo(plainLine(`${title}${by}`), width), id],
    wrapped(stateLine(status), width),
    chapterLines(status, width),
    ...held.map((segment) => waitingLines(segment, width)),
    [moneyLine(status), ...nextSteps(status)].flatMap((line) => wrapped(line, width)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function stateLine({ state, held, segments, segmentsDone, stop, folder }: BookStatus): string {
  const narrated = `${segmentsDone} of ${counted(segments, 'segment')} narrated`;
  const wait = held.length === 1 ? 'waits' : 'wait';
  const waiting = `${held.length} ${wait} for a person`;
  switch (state) {
    case 'delivered':
      return `Finished; it lies in ${folder}`;
    case 'queued':
      return 'Queued; nothing is narrated yet.';
    case 'held':
      return `Held: ${narrated}, ${waiting}.`;
    case 'at budget':
    case 'cancelled':
    case 'stopped':
      return `Stopped: ${plainLine(stop?.message ?? '')} ${narrated}.`;
    case 'narrating':
      return `Narrating: ${narrated}${held.length === 0 ? '' : `, ${waiting}`}.`;
    case 'assembling':
      return 'Assembling: all segments are narrated.';
    case 'binding':
      return 'Binding: all chapters are done.';
  }
}

function chapterLines({ chapters }: BookStatus, width: number): string[] {
  if (chapters.length === 0) return [];
  const { fewest, most } = titleColumns;
  const longest = widest(chapters.map(({ title }) => plainLine(title)));
  const titleWidth = Math.max(fewest, Math.min(most, longest, width - figureColumns));
  const line = (number: string, title: string, [segments, audio, state]: string[]): string => {
    const name = fillTo(cutTo(plainLine(title), titleWidth), titleWidth);
    return `${number.padStart(4)}  ${name}${segments?.padStart(11)}${audio?.padStart(10)}  ${state}`;
  };
  return [
    line('', 'chapter', ['segments', 'audio', '']).trimEnd(),
    ...chapters.map((chapter) =>
      line(String(chapter.number), chapter.title, [
        `${chapter.narrated}/${chapter.segments}`,
        formatDuration(secondsOf(chapter.samples)),
        chapterState(chapter),
      ]).trimEnd(),
    ),
  ];
}

function chapterState({ segments, narrated, held, isAssembled }: KnownChapter): string {
  if (isAssembled) return 'done';
  if (held > 0) return `${held} held`;
  if (narrated === segments) return 'narrated';
  return narrated === 0 ? 'waiting' : 'narrating';
}

/** A segment that waits: why, its words, and what was recorded, so that a person can judge. */
function waitingLines(segment: WaitingSegment, width: number): string[] {
  const { id, chapter, reason, text, recordings } = segment;
  const folder = recordings.find(({ sound }) => sound !== undefined)?.sound;
  return [
    ...wrapped(`Held: ${id} (chapter ${chapter}). ${plainLine(reason)}`, width),
    ...beside('  ', `“${plainLine(text)}”`, width),
    ...recordings.flatMap((recording) => recordingLines(recording, width)),
    ...(folder === undefined ? [] : [`  Listen in ${dirname(folder)}`]),
  ];
}

function recordingLines(
  { number, rung, score, reasons, samples }: WaitingSegment['recordings'][number],
  width: number,
): string[] {
  const length = samples === 0 ? 'no sound' : formatDuration(secondsOf(samples));
  const figures = [
    String(number).padStart(4),
    rung.padEnd(9),
    length.padStart(8),
    (score === null ? '' : `${(score * 100).toFixed(0)} %`).padStart(5),
  ];
  return beside(`${figures.join('  ')}  `, reasons.map(plainLine).join(' '), width);
}

/** Texts of which people need the gist are shown in so many lines at most. */
const mostLines = 3;

/** A text beside a mark, its lines below one another. */
function beside(mark: string, text: string, width: number): string[] {
  const column = width - mark.length;
  const [first = '', ...others] = wrapAnsi(text, column, { hard: true }).split('\n');
  const shown = others.slice(0, mostLines - 1);
  if (shown.length < others.length) shown.push(cutTo(`${shown.pop()} ${others.join(' ')}`, column));
  return [`${mark}${first}`.trimEnd(), ...shown.map((line) => `${' '.repeat(mark.length)}${line}`)];
}

function moneyLine({ spend, budgetUsd, expectedUsd, segments, segmentsDone }: BookStatus): string {
  const cap = budgetUsd === undefined ? '' : ` of ${formatMoney(budgetUsd)}`;
  const retakes = spend.retakes === 0 ? '' : `, ${spend.retakes} of them rejected`;
  const more =
    segmentsDone < segments && expectedUsd > 0
      ? `; about ${formatMoney(expectedUsd)} more is expected`
      : '';
  return `${formatMoney(spend.usd)}${cap} spent on ${counted(spend.requests, 'request')}${retakes}${more}.`;
}

function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, width).split('\n');
}
