import { formatMoney } from '../billing/format-money.ts';
import type { Report } from '../mastering/report.ts';
import { html, type Html } from './html.ts';
import { countRejections } from './rejection-sorts.ts';
import { showCount } from './show-figures.ts';

/** Money, requests, who recorded, and why takes were rejected. */
export function makingSection({ spend, segments, book }: Report): Html {
  const rejected = countRejections(segments);
  const most = rejected[0]?.takes ?? 0;
  const hours = book.seconds / 3600;
  const byPerson = segments.filter(({ acceptedBy }) => acceptedBy === 'person').length;
  const deployments = countDeployments(segments);
  const row = (name: string, value: string): Html =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${value}</td>
    </tr>`;
  return html`<section id="making">
    <h2>Spend and retakes</h2>
    <div class="pair">
      <table class="plain">
        <caption>
          Spend
        </caption>
        <tbody>
          ${row('Spent', formatMoney(spend.usd))}
          ${hours > 0 && row('Per finished hour', formatMoney(spend.usd / hours))}
          ${row('Requests', showCount(spend.requests))} ${row('Retakes', showCount(spend.retakes))}
          ${row('Audio tokens', showCount(spend.audioTokens))}
          ${row('Segments', showCount(segments.length))}
          ${row('Accepted by a person', showCount(byPerson))}
          ${deployments.map(
            ([name, count]) =>
              html`<tr>
                <th scope="row">Recorded by <bdi>${name}</bdi></th>
                <td>${showCount(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <div>
        ${
          rejected.length === 0
            ? html`<p class="quiet">No take was rejected.</p>`
            : html`<table class="plain bars">
                <caption>
                  Takes rejected, by reason
                </caption>
                <tbody>
                  ${rejected.map(
                    ({ sort, takes }) =>
                      html`<tr>
                        <th scope="row">${sort}</th>
                        <td>${showCount(takes)}</td>
                        <td>
                          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                            <rect
                              width="${Math.max(1, Math.round((takes / most) * 100))}"
                              height="8"
                            />
                          </svg>
                        </td>
                      </tr> `,
                  )}
                </tbody>
              </table>`
        }
      </div>
    </div>
  </section> `;
}

/** How many segments each deployment recorded, the busiest first. */
function countDeployments(segments: Report['segments']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { deployment } of segments)
    if (deployment !== undefined) counts.set(deployment, (counts.get(deployment) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
