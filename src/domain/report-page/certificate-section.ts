import type { Report } from '../mastering/report.ts';
import type { RuleResult } from '../retail/rule-result.ts';
import { html, type Html } from './html.ts';
import { relativeUrl } from './relative-url.ts';
import { showCounted } from './show-figures.ts';

/** The certificate: a row a file, a column a rule, in each cell what was measured. */
export function certificateSection({ certificate, mastering }: Report): Html {
  if (certificate.length === 0) {
    return html`<section id="certificate">
      <h2>Certificate</h2>
      <p class="quiet">The files were not compared with a retailer’s rules.</p>
    </section> `;
  }
  const rules = rulesIn(certificate);
  const files = Map.groupBy(certificate, ({ file }) => file);
  const failed = certificate.filter(({ passed }) => !passed).length;
  return html`<section id="certificate">
    <h2>Certificate: ${mastering}</h2>
    <p>
      ${failed === 0 ? html`<b class="pass">All ${showCounted(certificate.length, 'measurement')} pass.</b>` : html`<b class="fail">${failed} of ${showCounted(certificate.length, 'measurement')} ${failed === 1 ? 'fails' : 'fail'}.</b>`}
    </p>
    <div class="wide" tabindex="0" role="region" aria-label="Certificate table">
      <table class="plain certificate">
        <thead>
          <tr>
            <th scope="col">File</th>
            ${rules.map(({ rule, expected }) => html`<th scope="col">${rule}<small>${expected}</small></th>`)}
          </tr>
        </thead>
        <tbody>
          ${[...files].map(([file, results]) => fileRow(file, results, rules))}
        </tbody>
      </table>
    </div>
  </section> `;
}

type Rule = Pick<RuleResult, 'rule' | 'expected'>;

/** Each rule once, in the order of their first appearance, with what is expected there. */
function rulesIn(certificate: readonly RuleResult[]): Rule[] {
  return [...new Map(certificate.toReversed().map((result) => [result.rule, result])).values()]
    .toReversed()
    .map(({ rule, expected }) => ({ rule, expected }));
}

function fileRow(file: string, results: readonly RuleResult[], rules: readonly Rule[]): Html {
  const byRule = Map.groupBy(results, ({ rule }) => rule);
  return html`<tr>
    <th scope="row">
      <a href="${relativeUrl(file)}"><bdi>${file}</bdi></a>
    </th>
    ${rules.map((rule) => cell(byRule.get(rule.rule) ?? [], rule))}
  </tr> `;
}

/** What was measured; a failure says so in words, and what was expected where that is not the column's. */
function cell(results: readonly RuleResult[], { expected }: Rule): Html {
  if (results.length === 0) return html`<td>–</td>`;
  const told = results.map(
    (result) =>
      `${result.passed ? '' : 'fails: '}${result.found}${
        result.expected === expected ? '' : ` (${result.expected})`
      }`,
  );
  const hasFailed = results.some(({ passed }) => !passed);
  return html`<td${hasFailed && html` class="fail"`}>${told.join('; ')}</td>`;
}
