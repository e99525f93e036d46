import { escapeXml } from '../escape-xml.ts';
import type { Clip } from './chapter-clips.ts';

/**
 * The body of a chapter's page: an element for each segment. Headings stand alone; a segment of one
 * paragraph or less is a `span` in it, also beside others; one of several paragraphs is a `div`
 * around them, and where it shares a paragraph with its neighbour, that paragraph is in two elements
 * (the second of the class `continued`), for no element can begin in one and end in another.
 */
export function pageBody(clips: readonly Clip[]): string {
  const blocks: string[] = [];
  let open: string | undefined;
  let isContinued = false;
  let hasHeading = false;
  const close = (): void => {
    if (open !== undefined) blocks.push(`${open}</p>`);
    open = undefined;
  };
  for (const [at, { id, segment }] of clips.entries()) {
    const { boundary, isHeading = false } = segment;
    const paragraphs = segment.text.trim().split(/\n\s*\n/);
    if (isHeading) {
      close();
      const name = hasHeading ? 'h2' : 'h1';
      blocks.push(`<${name} id="${id}">${linesOf(segment.text)}</${name}>`);
      hasHeading = true;
    } else if (paragraphs.length > 1) {
      close();
      const inner = paragraphs.map(
        (text, place) => `${paragraphTag(isContinued && place === 0)}${linesOf(text)}</p>`,
      );
      blocks.push(`<div id="${id}">\n${inner.join('\n')}\n</div>`);
    } else {
      const before = clips[at - 1]?.segment.text ?? '';
      open = open === undefined ? paragraphTag(isContinued) : open + between(before, segment.text);
      open += `<span id="${id}">${linesOf(segment.text)}</span>`;
    }
    isContinued = !isHeading && (boundary === 'clause' || boundary === 'sentence');
    if (!isContinued) close();
    if (boundary === 'scene' && at < clips.length - 1) blocks.push('<hr/>');
  }
  close();
  return blocks.join('\n');
}

function paragraphTag(isContinued: boolean): string {
  return isContinued ? '<p class="continued">' : '<p>';
}

/** The lines of a verse stay lines. */
function linesOf(text: string): string {
  return escapeXml(text.trim()).replaceAll(/\s*\n\s*/g, '<br/>');
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Between sentences of one paragraph there is a space, but not in Chinese and Japanese. */
function between(before: string, after: string): string {
  const last = before.trimEnd().slice(-1);
  return SPACELESS.test(last) && SPACELESS.test(after.trimStart().slice(0, 1)) ? '' : ' ';
}
