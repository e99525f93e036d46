import { formatMoney } from '../billing/format-money.ts';
import type { Report } from '../mastering/report.ts';
import { html, type Html } from './html.ts';
import { relativeUrl } from './relative-url.ts';
import { showCount, showCounted, showLength, showShare } from './show-figures.ts';
import { failsCertificate, type Verdict } from './verdict.ts';

/** Title, verdict and the figures that matter first. */
export function masthead(report: Report, verdict: Verdict, worth: number): Html {
  const { title, subtitle, creators, narrator, language, series } = report.book;
  const cover = report.outputs.find((path) => /^cover\.(?:jpe?g|png)$/i.test(path));
  return html`<header class="top">
      ${cover !== undefined && html`<img class="cover" src="${relativeUrl(cover)}" alt="Cover" width="120" />`}
      <div>
        <p class="kind">Audiobook report</p>
        <h1 lang="${language}" dir="auto">${title}</h1>
        ${subtitle !== undefined && html`<p class="subtitle" lang="${language}" dir="auto">${subtitle}</p>`}
        <p class="by">
          ${
            creators.length > 0 &&
            html`by ${creators.map((name, at) => [at > 0 && ', ', html`<bdi>${name}</bdi>`])}, `
          }narrated
          by <bdi>${narrator}</bdi>${
            series !== undefined &&
            html`<br /><bdi lang="${language}">${series.name}</bdi
              >${series.part !== undefined && html`, part <bdi>${series.part}</bdi>`}`
          }
        </p>
      </div>
    </header>
    <section class="verdict ${verdict.tone}" aria-label="Verdict">
      <p class="sentence">${verdict.sentence}.</p>
      ${verdict.more.map((sentence) => html`<p>${sentence}.</p>`)} ${failures(report)}
      <p>
        ${
          worth === 0
            ? 'No segment asks for a human ear.'
            : html`<a href="#listen">${showCounted(worth, 'segment')}</a> of
                ${showCount(report.segments.length)} ${worth === 1 ? 'is' : 'are'} worth a listen.`
        }
      </p>
    </section>
    ${figures(report)}`;
}

/** The chapters that break a retailer's rule, and how. */
function failures({ certificate, chapters, book }: Report): Html | false {
  const failed = Map.groupBy(
    certificate.filter(({ passed }) => !passed),
    ({ file }) => file,
  );
  const failing = new Set(failed.keys());
  const items = chapters.flatMap((chapter, index) => {
    if (!failsCertificate(chapter, failing)) return [];
    const results = Object.values(chapter.files).flatMap((file) => failed.get(file) ?? []);
    const told = results.map(({ rule, found, expected }) => `${rule} ${found} (${expected})`);
    return [
      html`<li>
        <a href="#c${index}" lang="${book.language}" dir="auto">${chapter.title}</a>:
        ${told.join('; ')}
      </li>`,
    ];
  });
  return (
    items.length > 0 &&
    html`<ul>
      ${items}
    </ul>`
  );
}

function figures({ book, chapters, segments, spend, coverage }: Report): Html {
  const hours = book.seconds / 3600;
  const own = chapters.filter(({ isCredits }) => isCredits !== true).length;
  const credits = chapters.length - own;
  const row = (term: string, value: string, note: string): Html =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}<small>${note}</small></dd>
    </div>`;
  return html`<dl class="figures">
    ${row('Length', showLength(book.seconds), `${showCounted(own, 'chapter')}${credits > 0 ? ' and credits' : ''}`)}
    ${row('Spent', formatMoney(spend.usd), hours > 0 ? `${formatMoney(spend.usd / hours)} per finished hour` : '')}
    ${row('Requests', showCount(spend.requests), `for ${showCounted(segments.length, 'segment')}`)}
    ${row('Retakes', showCount(spend.retakes), spend.requests > 0 ? `${share(spend.retakes, spend.requests)} of the requests` : '')}
    ${
      coverage !== undefined &&
      row(
        'Words narrated',
        showCount(coverage.narrated),
        `${showShare(coverage.narrated, coverage.manuscript)} of the manuscript`,
      )
    }
  </dl> `;
}

function share(part: number, whole: number): string {
  return part === 0 ? '0 %' : showShare(part, whole);
}
