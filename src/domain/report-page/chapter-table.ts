import type { Report, ReportedChapter } from '../mastering/report.ts';
import { rulesOf } from './chapter-rules.ts';
import { html, type Html } from './html.ts';
import { smallPlot } from './level-plot.ts';
import { showClock, showGain, showLevel } from './show-figures.ts';

/** Columns of the table after the title; narrow screens show these names beside the figures. */
const columns = [
  ...['Length', 'Levels', 'RMS dB', 'Peak dB', 'LUFS', 'Noise floor dB'],
  ...['Gain', 'Limiter', 'ACX rules'],
];

/** All chapters at a glance, like a table of contents; each leads to its own part of the page. */
export function chapterTable({ chapters, book }: Report): Html {
  return html`<section id="chapters">
    <h2>Chapters</h2>
    <table class="chapters">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">Number</span></th>
          <th scope="col">Title</th>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${chapters.map((chapter, index) => row(chapter, index, book.language))}
      </tbody>
    </table>
  </section> `;
}

function row(chapter: ReportedChapter, index: number, language: string): Html {
  const { number, title, start, end, rmsDb, peakDb, lufs, noiseFloorDb, gainDb } = chapter;
  return html`<tr>
    <td>${chapter.isCredits === true ? '' : number}</td>
    <th scope="row"><a href="#c${index}" lang="${language}" dir="auto">${title}</a></th>
    <td>${showClock(end - start)}</td>
    <td>${smallPlot(chapter, `w${index}`)}</td>
    <td>${showLevel(rmsDb)}</td>
    <td>${showLevel(peakDb)}</td>
    <td>${showLevel(lufs)}</td>
    <td>${showLevel(noiseFloorDb)}</td>
    <td>${showGain(gainDb)}</td>
    <td>${limiterTold(chapter)}</td>
    ${rulesCell(chapter)}
  </tr> `;
}

/** What the limiter did: `0.4 s, up to 2.1 dB`. */
export function limiterTold({ limited: { seconds, mostDb } }: ReportedChapter): string {
  if (mostDb === 0) return 'idle';
  return `${seconds < 0.05 ? 'under 0.1' : seconds.toFixed(1)} s, −${mostDb.toFixed(1)} dB`;
}

function rulesCell(chapter: ReportedChapter): Html {
  const { names, broken } = rulesOf(chapter);
  if (names.length === 0) return html`<td>–</td>`;
  if (broken.length === 0) return html`<td class="pass">all ${names.length} pass</td>`;
  return html`<td class="fail">fails ${broken.join(', ')}</td>`;
}
