import type { Report, ReportedChapter } from '../mastering/report.ts';
import { html, type Html } from './html.ts';
import { rejectionSorts } from './rejection-sorts.ts';
import { exactly } from './segment-list.ts';
import { showClock, showCounted, showShare } from './show-figures.ts';
import { type ListenCause, listenCauses, type WorthAListen } from './worth-a-listen.ts';

/** What each cause is called above its segments. */
const headings: Readonly<Record<ListenCause, string>> = {
  held: 'Held',
  accepted: 'Accepted by a person',
  remarked: 'Passed the verbatim gate with a remark',
  'low-score': 'Passed with a low score',
  retaken: 'Retaken',
};

/** More than these of one cause are folded away. */
const mostShown = 8;

/** The list of segments that are worth a listen, each under its most pressing cause. */
export function listenSection(report: Report, worth: readonly WorthAListen[]): Html {
  const chapters = new Map(
    report.chapters.map((chapter, index) => [chapter.number, { chapter, id: `c${index}` }]),
  );
  const groups = listenCauses
    .map((cause) => ({ cause, members: worth.filter(({ causes }) => causes[0] === cause) }))
    .filter(({ members }) => members.length > 0);
  return html`<section id="listen">
    <h2>Worth a listen</h2>
    ${
      groups.length === 0
        ? html`<p class="quiet">
            Nothing: every take passed the verbatim gate at once and without a remark.
          </p>`
        : groups.map(({ cause, members }) => {
            const items = members.map((member) =>
              listenItem(member, chapters.get(member.segment.chapter), report.book.language),
            );
            return html`<h3>${headings[cause]} <small>${members.length}</small></h3>
              <ul class="listen">
                ${items.slice(0, mostShown)}
              </ul>
              ${
                items.length > mostShown &&
                html`<details>
                  <summary>${items.length - mostShown} more</summary>
                  <ul class="listen">
                    ${items.slice(mostShown)}
                  </ul>
                </details>`
              }`;
          })
    }
  </section> `;
}

function listenItem(
  { segment, index, causes }: WorthAListen,
  place: { readonly chapter: ReportedChapter; readonly id: string } | undefined,
  language: string,
): Html {
  const from = place === undefined ? 0 : segment.start - place.chapter.start;
  const until = from + segment.end - segment.start;
  const facts = factsOf(segment, causes);
  return html`<li>
    ${
      place !== undefined &&
      html`<button
        class="play"
        data-c="${place.id}"
        data-t="${exactly(from)}"
        data-e="${exactly(until)}"
        aria-label="Play ${showClock(from)}"
      >
        ${showClock(from)}
      </button>`
    }
    <div>
      <a href="#s${index}" lang="${language}" dir="auto">${excerpt(segment.text)}</a>
      <p>
        ${facts.length > 0 && html`<b>${facts.join('; ')}</b> `}${
          place !== undefined && html`in <bdi lang="${language}">${place.chapter.title}</bdi>`
        }
      </p>
    </div>
  </li> `;
}

function factsOf(
  { rejections = [], remarks = [], attempts, score }: WorthAListen['segment'],
  causes: readonly ListenCause[],
): string[] {
  const sorts = [...new Set(rejections.flatMap(rejectionSorts))].join(', ');
  const retakes = Math.max(attempts - 1, rejections.length);
  return [
    ...(causes.includes('remarked') ? [remarks.join(' ')] : []),
    ...(causes.includes('retaken')
      ? [`${showCounted(retakes, 'retake')}${sorts === '' ? '' : `: ${sorts}`}`]
      : []),
    ...(score !== null && causes.includes('low-score') ? [`score ${showShare(score, 1)}`] : []),
  ];
}

/** Longest excerpt; the whole text stands in its chapter. */
const longestExcerpt = 72;

/** The first words of a text, to recognise it by. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  const cut = line.slice(0, longestExcerpt);
  const space = cut.lastIndexOf(' ');
  const words = space > longestExcerpt / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\p{Cs}\p{P}\s]+$/u, '')}…`;
}
