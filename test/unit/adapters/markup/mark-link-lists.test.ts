import { describe, expect, test } from '@jest/globals';

import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';

const LINKS = ['The Well', 'The Stair', 'The Lamp'];
const list = LINKS.map((title, at) => `<li>${at + 1}. <a href="c${at}.html">${title}</a></li>`);
const CONTENTS = `<ol>${list.join('')}</ol>`;

function roles(body: string): readonly (string | undefined)[] {
  const { blocks } = markupBlocks({ source: `<html><body>${body}</body></html>`, path: 'a.html' });
  return blocks.map(({ role }) => role);
}

describe('a stretch of links into the book alone', () => {
  test('is a table of contents, with its heading whatever that is called', () => {
    const guide = '<h2>Guide</h2><p><a href="a.html">Start</a></p>';
    expect(roles(`<h2>In This Book</h2>${CONTENTS}${guide}`)).toEqual(Array(6).fill('toc'));
  });

  test('is one under a book’s title that stands over its chapters, which stays a title', () => {
    expect(roles(`<h1>The Door</h1>${CONTENTS}<h2>The Well</h2><p>Deep.</p>`)).toEqual([
      undefined,
      ...Array<string>(3).fill('toc'),
      undefined,
      undefined,
    ]);
  });

  test('leaves the number of a part to be read', () => {
    expect(roles(`<h2>Part One</h2>${CONTENTS}`)[0]).toBeUndefined();
  });

  test.each([
    ['prose stands among the links', `<p>Long ago there was a door.</p>${CONTENTS}`],
    ['they lead out of the book', CONTENTS.replaceAll('href="', 'href="https://example.org/')],
    ['there are two of them', `<ol>${list.slice(0, 2).join('')}</ol>`],
    ['the links are a part of what is said', CONTENTS.replaceAll('</li>', ', which was dug</li>')],
  ])('is not one where %s', (_, body) => {
    expect(roles(body)).not.toContain('toc');
  });
});
