import type { Report, ReportedChapter, ReportedSegment } from '../mastering/report.ts';
import { type Content, html, type Html } from './html.ts';
import { showClock, showCounted, showShare } from './show-figures.ts';
import { causesOf } from './worth-a-listen.ts';

/** A segment and its place among the report's segments, from 0. */
export interface PlacedSegment {
  readonly segment: ReportedSegment;
  readonly index: number;
}

/**
 * The text of a chapter, a segment a line, each with the time where it starts. It is most of the page:
 * only segments worth a listen have an id, and the style finds each text's direction.
 */
export function segmentList(
  segments: readonly PlacedSegment[],
  chapter: ReportedChapter,
  language: Report['book']['language'],
): Html {
  const items = segments.map(({ segment, index }) => segmentItem(segment, index, chapter));
  return html`<ol class="text" lang="${language}">
    ${items}
  </ol>`;
}

function segmentItem(segment: ReportedSegment, index: number, chapter: ReportedChapter): Html {
  const notes = notesOf(segment);
  const look = [
    ...(segment.isHeading === true ? ['h'] : []),
    ...(segment.boundary === 'scene' ? ['scene'] : []),
    ...(notes.length > 0 ? ['noted'] : []),
  ].join(' ');
  const start = segment.start - chapter.start;
  const list =
    notes.length > 0 &&
    html`<ul class="notes" lang="en">
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>`;
  const place = notes.length > 0 && html` id="s${index}"`;
  const kind = look !== '' && html` class="${look}"`;
  return html`<li${place}${kind}>${timeButton(start)}<p>${segment.text}</p>${list}</li>`;
}

/** A button that plays from a time of its chapter. */
function timeButton(start: number): Html {
  return html`<button data-t="${exactly(start)}">${showClock(start)}</button>`;
}

/** Seconds as the page keeps them, to the millisecond. */
export function exactly(seconds: number): number {
  return Math.max(0, Number(seconds.toFixed(3)));
}

/** What is told below a segment that is worth a listen. */
function notesOf(segment: ReportedSegment): Content[] {
  if (causesOf(segment).length === 0) return [];
  const {
    id,
    held,
    attempts,
    score,
    acceptedBy,
    remarks = [],
    rejections = [],
    deployment,
  } = segment;
  const recorded = [
    showCounted(attempts, 'attempt'),
    ...(score === null ? [] : [`${showShare(score, 1)} of the words as written`]),
    ...(deployment === undefined ? [] : [`recorded by ${deployment}`]),
  ];
  return [
    ...(held ? ['Held: it waits for a person.'] : []),
    ...rejections.map((reason) => html`<b>Rejected:</b> ${reason}`),
    ...(acceptedBy === 'person' ? [html`<b>Accepted by a person.</b>`] : []),
    ...remarks.map((remark) => html`<b>Remark:</b> ${remark}`),
    html`<code>${id}</code> ${recorded.join(', ')}`,
  ];
}
