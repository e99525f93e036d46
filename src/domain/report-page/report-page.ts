import type { Report } from '../mastering/report.ts';
import { certificateSection } from './certificate-section.ts';
import { chapterArticle } from './chapter-article.ts';
import { chapterTable } from './chapter-table.ts';
import { coverageSection } from './coverage-section.ts';
import { filesSection } from './files-section.ts';
import { html } from './html.ts';
import { inlineScript } from './inline-code.ts';
import { listenSection } from './listen-section.ts';
import { makingSection } from './making-section.ts';
import { masthead } from './masthead.ts';
import { pageHead } from './page-head.ts';
import { pageScript } from './page-script.ts';
import { reachVerdict } from './verdict.ts';
import { worthAListen } from './worth-a-listen.ts';

/**
 * The page that is delivered with a finished book: one file of HTML that needs no network, plays the
 * files beside it, and is the same for the same report.
 */
export function reportPage(report: Report): string {
  const worth = worthAListen(report);
  const byChapter = Map.groupBy(
    report.segments.map((segment, index) => ({ segment, index })),
    ({ segment }) => segment.chapter,
  );
  return html`<!doctype html>
    <html lang="en">
      ${pageHead(report.book.title)}
      <body>
        <a class="skip-link" href="#listen">Skip to what is worth a listen</a>
        <main>
          ${masthead(report, reachVerdict(report), worth.length)}
          <nav aria-label="On this page">
            <ul>
              <li><a href="#listen">Worth a listen</a></li>
              <li><a href="#chapters">Chapters</a></li>
              <li><a href="#sound">Sound and text</a></li>
              <li><a href="#making">Spend and retakes</a></li>
              <li><a href="#coverage">Coverage</a></li>
              <li><a href="#certificate">Certificate</a></li>
              <li><a href="#files">Files</a></li>
            </ul>
          </nav>
          ${listenSection(report, worth)}${chapterTable(report)}
          <section id="sound">
            <h2>Sound and text</h2>
            <p class="quiet">
              Peak levels from beginning to
              end${report.mastering === 'acx-spec' && '; dashed, the highest peak that ACX allows'}.
              Marks below stand where a segment is worth a listen. Click into a picture or on a time
              to play from there.
            </p>
            ${report.chapters.map(({ number }, index) =>
              chapterArticle(report, index, byChapter.get(number) ?? []),
            )}
          </section>
          ${makingSection(report)}${coverageSection(report)}${certificateSection(report)}${filesSection(report)}
        </main>
        ${inlineScript(pageScript)}
      </body>
    </html> `.markup;
}
