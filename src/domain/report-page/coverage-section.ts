import type { Report } from '../mastering/report.ts';
import { html, type Html } from './html.ts';
import { showCount, showCounted, showShare } from './show-figures.ts';

/** More lines than these are folded away. */
const mostShown = 20;

/** Where the words of the manuscript went. */
export function coverageSection({ coverage, skipped, book }: Report): Html {
  const rows = skipped.map(
    ({ title, reason, words }) =>
      html`<tr>
        <th scope="row" lang="${book.language}" dir="auto">${title}</th>
        <td>${reason}</td>
        <td>${showCount(words)}</td>
      </tr> `,
  );
  const table = (some: readonly Html[]): Html =>
    html`<table class="plain skipped">
      <thead>
        <tr>
          <th scope="col">Skipped</th>
          <th scope="col">Reason</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        ${some}
      </tbody>
    </table>`;
  return html`<section id="coverage">
    <h2>Coverage</h2>
    ${coverage !== undefined && balance(coverage)}
    ${
      rows.length === 0
        ? html`<p class="quiet">Nothing was skipped.</p>`
        : rows.length <= mostShown
          ? table(rows)
          : html`<details>
              <summary>${showCounted(rows.length, 'skipped passage')}</summary>
              ${table(rows)}
            </details>`
    }
  </section> `;
}

function balance({ manuscript, narrated, skipped }: NonNullable<Report['coverage']>): Html {
  const rest = manuscript - narrated - skipped;
  const share = (words: number): number =>
    manuscript <= 0 ? 0 : Number(((Math.max(0, words) / manuscript) * 100).toFixed(2));
  return html`<p>
      Of ${showCounted(manuscript, 'word')} in the manuscript, ${showCount(narrated)}
      (${showShare(narrated, manuscript)}) are narrated and ${showCount(skipped)} are skipped for a
      reason${
        rest === 0
          ? '. Every word is accounted for.'
          : html`;
              <strong class="fail"
                >${rest > 0 ? `${showCount(rest)} are not accounted for` : `${showCount(-rest)} are counted twice`}.</strong
              >`
      }
    </p>
    <svg
      class="balance"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label="${showShare(narrated, manuscript)} narrated"
    >
      ${rest > 0 && html`<rect class="whole" width="100" height="4" />`}
      <rect class="narrated" width="${share(narrated)}" height="4" />
      <rect class="skip" x="${share(narrated)}" width="${share(skipped)}" height="4" />
    </svg> `;
}
