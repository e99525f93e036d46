import type { Check, Report } from '../mastering/report.ts';
import { html, type Html } from './html.ts';
import { relativeUrl } from './relative-url.ts';
import { showCounted } from './show-figures.ts';

/** The delivered files, and what was looked at in them before they were delivered. */
export function filesSection({ outputs, checks }: Report): Html {
  const folders = Map.groupBy(outputs, (path) => path.slice(0, path.lastIndexOf('/') + 1));
  return html`<section id="files">
    <h2>Files</h2>
    ${[...folders].map(([folder, paths]) =>
      folder === ''
        ? fileList(paths, folder)
        : html`<details>
            <summary><bdi>${folder}</bdi> ${showCounted(paths.length, 'file')}</summary>
            ${fileList(paths, folder)}
          </details> `,
    )}
    ${checkList(checks)}
  </section> `;
}

function fileList(paths: readonly string[], folder: string): Html {
  return html`<ul class="files">
    ${paths.map(
      (path) =>
        html`<li>
          <a href="${relativeUrl(path)}"><bdi>${path.slice(folder.length)}</bdi></a>
        </li>`,
    )}
  </ul> `;
}

function checkList(checks: readonly Check[]): Html {
  if (checks.length === 0) return html`<p class="quiet">No finished file was checked.</p>`;
  const failed = checks.filter(({ passed }) => !passed);
  return html`${
      failed.length > 0 &&
      html`<p><b class="fail">${showCounted(failed.length, 'check')} failed.</b></p>
        ${checkTable(failed)}`
    }
    <details>
      <summary>
        ${showCounted(checks.length, 'check')} of the finished files,
        ${checks.length - failed.length} passed
      </summary>
      ${checkTable(checks)}
    </details>`;
}

function checkTable(checks: readonly Check[]): Html {
  const files = Map.groupBy(checks, ({ file }) => file);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Checks">
    <table class="plain checks">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What has to be so</th>
          <th scope="col">Expected</th>
          <th scope="col">Found</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      ${[...files].map(
        ([file, results]) =>
          html`<tbody>
            ${results.map(
              ({ rule, expected, found, passed }, at) =>
                html`<tr>
                  ${at === 0 && html`<th scope="rowgroup" rowspan="${results.length}"><bdi>${file}</bdi></th>`}
                  <td>${rule}</td>
                  <td>${plain(expected)}</td>
                  <td>${plain(found)}</td>
                  <td class="${passed ? 'pass' : 'fail'}">${passed ? 'passed' : 'failed'}</td>
                </tr> `,
            )}
          </tbody>`,
      )}
    </table>
  </div>`;
}

/** A number without the digits that only binary fractions have. */
function plain(value: number): string {
  return String(Number(value.toFixed(3))).replace('-', '−');
}
