import type { ReportedChapter } from '../mastering/report.ts';
import { html, type Html } from './html.ts';
import { fullScale, heightOf, levelPath } from './level-path.ts';
import { showLevel } from './show-figures.ts';

/** What the large picture of a chapter shows besides its levels. */
export interface PlotMarks {
  /** Places worth a listen, in seconds from the chapter's start. */
  readonly worthSeconds: readonly number[];
  /** Highest level allowed, in dB; absent: no line is drawn. */
  readonly limitDb?: number;
}

/** Room below the picture for the marks. */
const markRoom = 26;

/** The large picture of a chapter's levels; the small one in the table shows the same path again. */
export function levelPlot(chapter: ReportedChapter, id: string, marks: PlotMarks): Html {
  const width = Math.max(1, chapter.levels.length);
  const seconds = Math.max(0.001, chapter.end - chapter.start);
  const at = (second: number): number => Number(((second / seconds) * width).toFixed(1));
  const ticks = marks.worthSeconds.map((second) => `M${at(second)} ${fullScale + 8}v18`).join('');
  const limit = marks.limitDb === undefined ? undefined : heightOf(marks.limitDb);
  const box = `0 ${-fullScale} ${width} ${2 * fullScale + markRoom}`;
  return html`<svg
    class="plot"
    viewBox="${box}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${labelOf(chapter, marks)}"
  >
    <g id="${id}">
      <path id="${id}u" d="${levelPath(chapter.levels)}" />
      <use href="#${id}u" transform="scale(1 -1)" />
    </g>
    ${
      limit !== undefined &&
      html`<path class="limit" d="M0 ${-limit}h${width}M0 ${limit}h${width}" />`
    }${ticks !== '' && html`<path class="ticks" d="${ticks}" />`}
    <path class="head" d="M0 ${-fullScale}v${2 * fullScale}" />
  </svg>`;
}

/** Half the height of the small picture: −2 dB of full scale, since hardly anything is louder. */
const smallHalf = 80;

/** The small picture of a chapter's levels. */
export function smallPlot({ levels }: ReportedChapter, id: string): Html {
  const width = Math.max(1, levels.length);
  return html`<svg
    class="small"
    viewBox="0 ${-smallHalf} ${width} ${2 * smallHalf}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <use href="#${id}" />
  </svg>`;
}

function labelOf({ levels, peakDb }: ReportedChapter, { worthSeconds }: PlotMarks): string {
  const places = worthSeconds.length === 0 ? '' : `; ${worthSeconds.length} marked worth a listen`;
  return `Peak level in ${levels.length} parts, highest ${showLevel(peakDb)} dB${places}`;
}
