import { describe, expect, test } from '@jest/globals';

import { cleanMarkup } from '#src/adapters/markup/clean-markup.ts';
import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

/** Blocks without the anchors, which have tests of their own. */
function blocksOf(source: string, role?: string): readonly Block[] {
  const page = role === undefined ? { source, path: 'p' } : { source, path: 'p', role };
  return markupBlocks(page).blocks.map(({ anchors: _anchors, ...block }) => block);
}

describe('markupBlocks', () => {
  test.each<[why: string, source: string, blocks: readonly Block[]]>([
    [
      'headings with their level',
      '<h1>One</h1><h3>Two<br/>three</h3>',
      [
        { kind: 'heading', text: 'One', level: 1 },
        { kind: 'heading', text: 'Two three', level: 3 },
      ],
    ],
    [
      'a title under a number',
      '<hgroup><h2>I</h2><p>The Door</p></hgroup>',
      [
        { kind: 'heading', text: 'I', level: 2 },
        { kind: 'heading', text: 'The Door', level: 3 },
      ],
    ],
    [
      'paragraphs, and text without one',
      'Bare <p>One\n  <i>two</i></p> end',
      [
        { kind: 'paragraph', text: 'Bare' },
        { kind: 'paragraph', text: 'One two' },
        { kind: 'paragraph', text: 'end' },
      ],
    ],
    [
      'quotes and items',
      '<blockquote><p>One</p></blockquote><ul><li><p>Two</p></li><li>Three</li></ul>',
      [
        { kind: 'quote', text: 'One' },
        { kind: 'item', text: 'Two' },
        { kind: 'item', text: 'Three' },
      ],
    ],
    [
      'tables by row',
      '<table><tr><th>A</th><th><p>B</p></th></tr><tr><td>1</td><td>2</td></tr></table>',
      [
        { kind: 'table', text: 'A, B' },
        { kind: 'table', text: '1, 2' },
      ],
    ],
    [
      'verse with line breaks',
      '<blockquote class="verse"><p><span>The sun</span><br/><span>was shining</span></p></blockquote>',
      [{ kind: 'verse', text: 'The sun\nwas shining' }],
    ],
    [
      'verse by its type',
      '<section epub:type="z3998:poem"><p>One<br/>two</p><p>three</p></section>',
      [
        { kind: 'verse', text: 'One\ntwo' },
        { kind: 'verse', text: 'three' },
      ],
    ],
    [
      'stanzas with a block a line',
      '<div class="poem"><div class="stanza"><p>One</p><p>two</p></div><div class="stanza"><p>three</p></div></div>',
      [
        { kind: 'verse', text: 'One\ntwo' },
        { kind: 'verse', text: 'three' },
      ],
    ],
    [
      'line breaks elsewhere as spaces',
      '<p>One<br>two</p>',
      [{ kind: 'paragraph', text: 'One two' }],
    ],
    [
      'scene breaks',
      '<p>a</p><hr/><p>b</p><p>* * *</p><p>c</p>',
      [
        { kind: 'paragraph', text: 'a' },
        { kind: 'scene-break', text: '' },
        { kind: 'paragraph', text: 'b' },
        { kind: 'scene-break', text: '' },
        { kind: 'paragraph', text: 'c' },
      ],
    ],
    [
      'pictures with their description',
      '<p>See <img src="d.png" alt="a door"/> here</p><svg><title>x</title></svg>',
      [
        { kind: 'paragraph', text: 'See here' },
        { kind: 'image', text: 'a door' },
        { kind: 'image', text: '' },
      ],
    ],
    [
      'notes',
      '<aside epub:type="footnote"><p>One.</p></aside><li role="doc-endnote">Two.</li>',
      [
        { kind: 'note', text: 'One.', role: 'footnote' },
        { kind: 'note', text: 'Two.', role: 'endnote' },
      ],
    ],
    [
      'parts of the book, the nearest first',
      '<section epub:type="frontmatter dedication"><p>For you</p><div epub:type="toc"><p>One</p></div></section>',
      [
        { kind: 'paragraph', text: 'For you', role: 'dedication' },
        { kind: 'paragraph', text: 'One', role: 'toc' },
      ],
    ],
    [
      'CDATA and entities',
      '<p>Alpha &amp;&nbsp;beta<![CDATA[ <gamma> ]]>&mdash;.</p>',
      [{ kind: 'paragraph', text: 'Alpha & beta <gamma> —.' }],
    ],
    [
      'elements that close themselves',
      '<head><title/><script src="x"/><style/></head><body><a id="x"/><p/><p>Alpha</p><textarea/><iframe src="x"/><p>Delta.</p></body>',
      [
        { kind: 'paragraph', text: 'Alpha' },
        { kind: 'paragraph', text: 'Delta.' },
      ],
    ],
  ])('reads %s', (_, source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });

  test.each([
    ['a note’s mark by its type', 'Text<a epub:type="noteref" href="#n1">1</a>.'],
    ['a note’s mark by its role', 'Text<a role="doc-noteref" href="n.xhtml">1</a>.'],
    ['a raised number that links', 'Text<sup><a href="#n1">1</a></sup>.'],
    ['a link around a raised number', 'Text<a href="notes.xhtml#n1"><sup>12</sup></a>.'],
    ['a mark in brackets', 'Text<a href="#n1">[1]</a>.'],
    ['a dagger', 'Text<a href="#n1">†</a>.'],
    ['a page number', 'Te<span epub:type="pagebreak" id="p7">7</span>xt.'],
    ['a page number by its class', 'Te<span class="pagenum">{7}</span>xt.'],
    ['the reading of a ruby', '<ruby>Text<rp>(</rp><rt>read</rt><rp>)</rp></ruby>.'],
    ['scripts and styles', 'Text<script>var a</script><style>p {}</style>.'],
    ['what is hidden', 'Text<span hidden="">no</span>.'],
  ])('leaves out %s', (_, inside) => {
    expect(blocksOf(`<p>${inside}</p>`)).toEqual([{ kind: 'paragraph', text: 'Text.' }]);
  });

  test('keeps the words of other links, and numbers that lead nowhere', () => {
    expect(
      blocksOf(
        '<p>See <a href="#x">chapter 2</a>, page <a href="#y">the 7th</a> of 2<sup>10</sup></p>',
      )[0]?.text,
    ).toBe('See chapter 2, page the 7th of 210');
  });

  test('gives the first block the file’s name and each block the ids in it and before it', () => {
    const { blocks, anchorsLeft } = markupBlocks({
      path: 'a.xhtml',
      source:
        '<section id="s"><h1 id="h">One</h1><a name="n"></a><p>Two <i id="i">three</i></p></section><a id="last"/>',
      anchorsBefore: ['z.xhtml#last'],
    });
    expect(blocks.map(({ anchors }) => anchors)).toEqual([
      ['a.xhtml', 'z.xhtml#last', 'a.xhtml#s', 'a.xhtml#h'],
      ['a.xhtml#n', 'a.xhtml#i'],
    ]);
    expect(anchorsLeft).toEqual(['a.xhtml#last']);
  });

  test('gives a page’s part to its blocks that name none', () => {
    expect(
      blocksOf('<p>One</p><p epub:type="epigraph">Two</p>', 'titlepage').map(({ role }) => role),
    ).toEqual(['titlepage', 'epigraph']);
  });

  test('reads deep nesting without running out of stack, and refuses the absurd', () => {
    const nested = (depth: number): string =>
      `${'<div>'.repeat(depth)}Text${'</div>'.repeat(depth)}`;
    expect(blocksOf(nested(5000))).toEqual([{ kind: 'paragraph', text: 'Text' }]);
    expect(() => blocksOf(nested(30_000))).toThrow('20,000 deep');
  });
});

describe('cleanMarkup', () => {
  test('replaces declared entities that are plain text and drops those that are built of others', () => {
    const source =
      '<!DOCTYPE x [<!ENTITY name "Ann"><!ENTITY a "&name;&name;"><!ENTITY f SYSTEM "f">]><p>&name; &a;&amp;</p>';
    expect(cleanMarkup(source)).toBe('<p>Ann &amp;</p>');
  });

  test('leaves markup without a document type alone', () => {
    expect(cleanMarkup('<p>&nbsp;</p>')).toBe('<p>&nbsp;</p>');
  });
});

describe('notes whose links say what they are', () => {
  test('are notes though neither mark nor way back is said', () => {
    const source =
      '<p>He left.<a href="#n1" epub:type="noteref">1</a></p><ol><li id="n1"><p>In May.<a href="#m1" role="doc-backlink">back</a></p></li></ol>';
    expect(blocksOf(source)).toEqual([
      { kind: 'paragraph', text: 'He left.' },
      { kind: 'note', text: 'In May.', role: 'footnote' },
    ]);
  });
});
