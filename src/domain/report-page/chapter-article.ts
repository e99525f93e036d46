import type { Report, ReportedChapter } from '../mastering/report.ts';
import { rulesOf } from './chapter-rules.ts';
import { limiterTold } from './chapter-table.ts';
import { html, type Html } from './html.ts';
import { levelPlot } from './level-plot.ts';
import { relativeUrl } from './relative-url.ts';
import { exactly, type PlacedSegment, segmentList } from './segment-list.ts';
import { showClock, showCounted, showGain, showLength, showLevel } from './show-figures.ts';
import { causesOf } from './worth-a-listen.ts';

/** Highest peak that ACX's specification allows, in dB of full scale. */
const acxPeakDb = -3;

/** Kinds of file in the order in which a browser should be given them. */
const kinds = ['mp3', 'opus', 'flac', 'wav'] as const;

/** What a chapter's player plays, and where in it the chapter begins, in seconds. */
interface Source {
  readonly path: string;
  readonly from: number;
}

/** A chapter's own part of the page: its picture, its player, what was measured, its text. */
export function chapterArticle(
  report: Report,
  index: number,
  segments: readonly PlacedSegment[],
): Html {
  const chapter = report.chapters[index]!;
  const { language } = report.book;
  const seconds = chapter.end - chapter.start;
  const source = sourceOf(chapter, report.outputs);
  const worth = segments.filter(({ segment }) => causesOf(segment).length > 0);
  const plot = levelPlot(chapter, `w${index}`, {
    worthSeconds: worth.map(({ segment }) => segment.start - chapter.start),
    ...(report.mastering === 'acx-spec' ? { limitDb: acxPeakDb } : {}),
  });
  return html`<article
    id="c${index}"
    data-seconds="${exactly(seconds)}"
    ${source !== undefined && source.from > 0 && html` data-from="${exactly(source.from)}"`}
  >
    <h3>
      ${chapter.isCredits !== true && html`<span class="number">${chapter.number}</span> `}<span
        lang="${language}"
        dir="auto"
        >${chapter.title}</span
      >
    </h3>
    <p class="facts">
      ${showLength(seconds)}, from ${showClock(chapter.start)}; RMS ${showLevel(chapter.rmsDb)} dB,
      peak ${showLevel(chapter.peakDb)} dB, ${showLevel(chapter.lufs)} LUFS, noise floor
      ${showLevel(chapter.noiseFloorDb)} dB; gain ${showGain(chapter.gainDb)}, limiter
      ${limiterTold(chapter)}
    </p>
    ${plot} ${rules(chapter)}${player(chapter, source)}
    <details>
      <summary>
        Text,
        ${showCounted(segments.length, 'segment')}${
          worth.length > 0 && `, ${worth.length} worth a listen`
        }
      </summary>
      ${segmentList(segments, chapter, language)}
    </details>
  </article> `;
}

function player(chapter: ReportedChapter, source: Source | undefined): Html {
  if (source === undefined)
    return html`<p class="quiet">No file of this book can be played here.</p>`;
  return html`<audio
      preload="none"
      controls
      src="${relativeUrl(source.path)}"
      aria-label="Player of ${chapter.title}"
    ></audio>
    <p class="missing" role="status" hidden>
      This browser cannot play <bdi>${source.path}</bdi>. Is it still beside this page?
    </p>`;
}

/** The chapter's own file, else the bound book from where the chapter begins. */
function sourceOf(
  { files, start }: ReportedChapter,
  outputs: readonly string[],
): Source | undefined {
  const own = kinds.map((kind) => files[kind]).find((path) => path !== undefined);
  if (own !== undefined) return { path: own, from: 0 };
  const bound = outputs.find((path) => path.endsWith('.m4b'));
  return bound === undefined ? undefined : { path: bound, from: start };
}

function rules(chapter: ReportedChapter): Html {
  const { names, broken } = rulesOf(chapter);
  if (names.length === 0) return html``;
  return html`<ul class="rules" aria-label="ACX rules">
      ${names.map(({ rule, passed }) =>
        passed ? html`<li>${rule}</li>` : html`<li class="fail">${rule} fails</li>`,
      )}
    </ul>
    <p class="unseen">
      ${broken.length === 0 ? 'All of these ACX rules pass.' : `${showCounted(broken.length, 'ACX rule')} not satisfied.`}
    </p> `;
}
