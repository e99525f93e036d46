import { describe, expect, test } from '@jest/globals';

import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

function blocksOf(source: string, isSite = false): readonly Block[] {
  return markupBlocks({ source, path: 'p', isSite }).blocks.map(
    ({ anchors: _anchors, ...block }) => block,
  );
}

/** Kind and text of each block. */
function readOf(source: string): readonly (readonly [string, string])[] {
  return blocksOf(source).map(({ kind, text }) => [kind, text] as const);
}

describe('a letter set large', () => {
  test.each([
    ['in a span', '<p><span class="dropcap">W</span>hen we</p>', 'When we'],
    ['and apart', '<p><span class="dropcap">W</span>\n hen we</p>', 'When we'],
    ['that is a word', '<p><span class="dropcap">I</span> was</p>', 'I was'],
    ['as a picture', '<p><span><img alt="W"/></span>HEN we</p>', 'WHEN we'],
    ['after a quotation mark', '<p>“<span class="dropcap">W</span> hen”</p>', '“When”'],
  ])('%s belongs to its word', (_, source, text) => {
    expect(readOf(source)).toEqual([['paragraph', text]]);
  });
});

describe('headings', () => {
  test.each([
    [
      'keep the words under their picture out',
      '<h2><img alt=""/><span class="caption">He rode.</span><br/>CHAPTER I.</h2><p>a</p>',
      [
        ['heading', 'CHAPTER I.'],
        ['image', ''],
        ['image', 'He rode.'],
        ['paragraph', 'a'],
      ],
    ],
    [
      'that are pictures say what those say',
      '<h2><img alt="PREFACE."/></h2>',
      [['heading', 'PREFACE.']],
    ],
    ['do not take a file’s name for words', '<h2><img alt="a.png"/></h2>', [['image', 'a.png']]],
    [
      'may be marked by their class where no element is',
      '<div class="chapter-number">1</div><p class="chapter-title">The Door</p><p>a</p>',
      [
        ['heading', '1'],
        ['heading', 'The Door'],
        ['paragraph', 'a'],
      ],
    ],
    [
      'are not marked by class beside real ones',
      '<h1>One</h1><p class="title">a</p>',
      [
        ['heading', 'One'],
        ['paragraph', 'a'],
      ],
    ],
    [
      'may be marked by their ARIA role',
      '<div role="heading" aria-level="2">One</div>',
      [['heading', 'One']],
    ],
    [
      'that were never closed do not swallow the chapter',
      `<h2>One<p>a</p><p>b</p><p>c</p><p>d</p></h2>`,
      [
        ['heading', 'One'],
        ['heading', 'a'],
        ['heading', 'b'],
        ['paragraph', 'c'],
        ['paragraph', 'd'],
      ],
    ],
    [
      'stay headings when a page should break before them',
      '<h2 class="page-break"><a class="pagenum" name="Page_5"> </a>I.</h2>',
      [['heading', 'I.']],
    ],
  ])('%s', (_, source, blocks) => {
    expect(readOf(source)).toEqual(blocks);
  });
});

describe('notes known by their links', () => {
  const text = '<p>Text<a id="r1" href="#n1">1</a> goes on.</p>';

  test.each([
    ['a paragraph that leads back', '<p id="n1"><a href="#r1">1</a> Note.</p>', ['1 Note.']],
    [
      'an arrow at its end',
      '<ol><li id="n1"><p>Note.</p><p>More. <a href="#r1">↩</a></p></li></ol>',
      ['Note.', 'More. ↩'],
    ],
    ['an anchor before it', '<a id="n1"></a><p><a href="#r1">[1]</a> Note.</p>', ['[1] Note.']],
    ['a class', '<div class="footnotes"><p>1 Note.</p></div>', ['1 Note.']],
  ])('by %s', (_, note, notes) => {
    const read = blocksOf(`${text}${note}<p>After.</p>`);
    expect(read.filter(({ kind }) => kind === 'note').map((block) => block.text)).toEqual(notes);
    expect(read.at(0)?.text).toBe('Text goes on.');
    expect(read.at(-1)).toEqual({ kind: 'paragraph', text: 'After.' });
  });

  test('never take in a chapter whose heading links back to the contents', () => {
    const source = `<p>See<a href="#c1">1</a></p><div id="c1"><h2><a href="#toc">1</a></h2><p>Text.</p></div>`;
    expect(blocksOf(source).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  test.each([
    ['See chapter <a href="#c2">2</a>.', 'See chapter 2.'],
    ['See <a href="#c1">I</a> and <a href="#c2">II</a>.', 'See I and II.'],
    ['Said so.<sup>3</sup> Then', 'Said so. Then'],
    ['E = mc<sup>2</sup>', 'E = mc2'],
    ['so <a href="#fn2">2</a>', 'so'],
  ])('but %s is read as it should be', (source, read) => {
    expect(readOf(`<p>${source}</p>`)).toEqual([['paragraph', read]]);
  });
});

describe('text of other sorts', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'short lines with breaks are verse',
      '<p>The sun was shining<br/>Shining with all his might<br/>He did his very best</p>',
      [['verse', 'The sun was shining\nShining with all his might\nHe did his very best']],
    ],
    [
      'two breaks part paragraphs',
      '<p>One.<br/><br/>Two.</p>',
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
    [
      'typed text keeps its paragraphs',
      `<pre>${'A line as long as a typewriter has room for on its paper, and\n'.repeat(2)}\nI\nII\nIII</pre>`,
      [
        [
          'paragraph',
          'A line as long as a typewriter has room for on its paper, and A line as long as a typewriter has room for on its paper, and',
        ],
        ['verse', 'I\nII\nIII'],
      ],
    ],
    ['quotations have their marks', '<p>He said <q>Go</q>.</p>', [['paragraph', 'He said “Go”.']]],
    [
      'the words under a picture are the picture’s',
      '<figure><img alt="x"/><figcaption>A door.</figcaption></figure>',
      [
        ['image', 'x'],
        ['image', 'A door.'],
      ],
    ],
    [
      'a caption without picture is text',
      '<figure><blockquote>a</blockquote><figcaption>Ann</figcaption></figure>',
      [
        ['quote', 'a'],
        ['paragraph', 'Ann'],
      ],
    ],
    [
      'definitions are kept once',
      '<dl><dt>Door</dt><dd>It opens.</dd></dl>',
      [
        ['paragraph', 'Door'],
        ['paragraph', 'It opens.'],
      ],
    ],
    [
      'numbers of pages by their id are not',
      '<p>Te<a id="Page_7">[Pg 7]</a>xt</p>',
      [['paragraph', 'Text']],
    ],
  ])('%s', (_, source, blocks) => {
    expect(readOf(source)).toEqual(blocks);
  });

  test('code is a listing', () => {
    expect(blocksOf('<pre><code>a = 1\nb = 2</code></pre>')).toEqual([
      { kind: 'paragraph', text: 'a = 1 b = 2', role: 'code' },
    ]);
  });

  test.each([
    ['<p class="toc">x</p>', 'toc'],
    ['<div class="titlepage"><p>x</p></div>', 'titlepage'],
    ['<nav><p>x</p></nav>', 'toc'],
  ])('%s says what part of the book it is', (source, role) => {
    expect(blocksOf(source)[0]?.role).toBe(role);
  });
});

test('what a web site puts around its pages is told from the page', () => {
  const source =
    '<body><div class="menu">Home</div><main><h1>One</h1><p>Text.</p></main><footer>By us</footer></body>';
  expect(blocksOf(source, true).map(({ text, role }) => [text, role])).toEqual([
    ['Home', 'page-header'],
    ['One', undefined],
    ['Text.', undefined],
    ['By us', 'page-header'],
  ]);
});

test('paragraphs set apart are told by their look', () => {
  const { setApart } = markupBlocks({
    path: 'p',
    source:
      '<p align="center">Centred</p><p><b>Bold</b></p><p>CAPITALS</p><p>Prose <b>with bold</b></p>',
  });
  expect(Array.from(setApart, ({ text }) => text)).toEqual(['Centred', 'Bold', 'CAPITALS']);
});

describe('hostile markup', () => {
  test('with more elements open than can be worked through is refused', () => {
    const source = '<div>'.repeat(15_000) + '<b>x</b>'.repeat(20_000);
    expect(() => blocksOf(source)).toThrow('20,000 deep');
  });

  test('with entities that add much is cut short', () => {
    const entity = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(200)}">]>`;
    const [block] = blocksOf(`${entity}<p>${'&a;'.repeat(100_000)}</p>`);
    expect(block!.text.length).toBeLessThan(2 ** 21);
  });
});
