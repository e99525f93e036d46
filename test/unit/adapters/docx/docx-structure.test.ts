import { describe, expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import { paragraph, run, style, styled } from '#test/support/make-docx.ts';

import { readDocx } from './read-docx.ts';

const CENTRED = '<w:jc w:val="center"/>';
const show = ({ kind, level, text, role }: Block): string =>
  [kind, level, role, text].filter((part) => part !== undefined && part !== '').join(' ');

describe('the structure of a Word document', () => {
  test.each([
    ['a style of Word in any language', 'berschrift1', 'heading 1', '', 'heading 1 Title'],
    ['an id alone', 'Titre2', '', '', 'heading 2 Title'],
    [
      'an outline level of the style',
      'Mine',
      'My own',
      '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>',
      'heading 3 Title',
    ],
    [
      'a style based on a heading',
      'Mine',
      'My own',
      '<w:basedOn w:val="Heading1"/>',
      'heading 1 Title',
    ],
    ['a publisher’s style', 'CT', 'Chapter Title', '', 'heading 1 Title'],
    ['a quotation', 'Zitat', 'Quote', '', 'quote Title'],
    ['a verse', 'Verse', 'Verse', '', 'verse Title'],
    [
      'no heading that lost its level',
      'Mine',
      'My own',
      '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
      'paragraph Title',
    ],
  ])('%s', async (...[, id, name, inside, expected]) => {
    const { blocks } = await readDocx({
      body: paragraph('Title', styled(id)) + paragraph('Text that follows.'),
      styles: style('Heading1', 'heading 1') + style(id, name, inside),
    });
    expect(show(blocks[0]!)).toBe(expected);
  });

  test('an outline level of the paragraph itself makes a heading', async () => {
    const { blocks } = await readDocx(
      paragraph('One', '<w:outlineLvl w:val="0"/>') + paragraph('Text.'),
    );
    expect(show(blocks[0]!)).toBe('heading 1 One');
  });

  test('a second heading line goes under the number above it', async () => {
    const { blocks } = await readDocx(
      ['CHAPTER ONE', 'The Door'].map((text) => paragraph(text, styled('Heading1'))).join('') +
        paragraph('Text.'),
    );
    expect(blocks.map(show)).toEqual([
      'heading 1 CHAPTER ONE',
      'heading 2 The Door',
      'paragraph Text.',
    ]);
  });

  test.each([
    ['an ornament', paragraph('* * *', CENTRED)],
    ['a number sign', paragraph('#')],
    ['a rule', paragraph('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')],
    ['a border', paragraph('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>')],
    ['an empty line in the middle', paragraph('', CENTRED)],
  ])('%s parts two scenes', async (_, between) => {
    const { blocks } = await readDocx(
      paragraph('One scene.') + between + paragraph('Another scene.'),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'scene-break', 'paragraph']);
  });

  test('a rare blank line parts two scenes, usual ones do not', async () => {
    const prose = Array.from({ length: 12 }, (_, at) =>
      paragraph(`It was the day number ${at} of the journey, and it rained.`),
    );
    const rare = await readDocx(
      prose.slice(0, 6).join('') + paragraph('') + prose.slice(6).join(''),
    );
    const usual = await readDocx(prose.join(paragraph('')));
    const breaks = (blocks: readonly Block[]): number =>
      blocks.filter(({ kind }) => kind === 'scene-break').length;
    expect([breaks(rare.blocks), breaks(usual.blocks)]).toEqual([1, 0]);
  });

  test('a manuscript without styles, as publishers ask for it, has a title page and chapters', async () => {
    const { blocks, metadata } = await readDocx(
      [
        paragraph('Ann Author'),
        paragraph('12 Mill Lane'),
        paragraph('about 1,200 words'),
        paragraph('THE RED DOOR', CENTRED),
        paragraph('by Ann Author', CENTRED),
        paragraph(''),
        paragraph('Chapter One', CENTRED),
        paragraph('It was open.'),
        paragraph('#', CENTRED),
        paragraph('It was shut.'),
        paragraph(run('CHAPTER TWO'), CENTRED),
        paragraph(run('A Visit', '<w:i/>'), CENTRED),
        paragraph('Nobody came.'),
        paragraph('END', CENTRED),
      ].join(''),
    );
    expect(metadata).toEqual({ title: 'THE RED DOOR', creators: ['Ann Author'] });
    expect(blocks.map(show)).toEqual([
      'paragraph titlepage Ann Author',
      'paragraph titlepage 12 Mill Lane',
      'paragraph manuscript-mark about 1,200 words',
      'paragraph titlepage THE RED DOOR',
      'paragraph titlepage by Ann Author',
      'heading 2 Chapter One',
      'paragraph It was open.',
      'scene-break',
      'paragraph It was shut.',
      'heading 2 CHAPTER TWO',
      'heading 3 A Visit',
      'paragraph Nobody came.',
      'paragraph manuscript-mark END',
    ]);
  });

  test('a title style is for the book once, and for chapters when it comes again and again', async () => {
    const title = (text: string): string => paragraph(text, styled('Title'));
    const once = await readDocx(
      title('The Door') + paragraph('Ann Author', styled('Author')) + paragraph('Text.'),
    );
    const often = await readDocx(
      ['One', 'Two', 'Three'].map((text) => title(text) + paragraph('Text.')).join(''),
    );
    expect(once.metadata).toEqual({ title: 'The Door', creators: ['Ann Author'] });
    expect(once.blocks.map(({ role }) => role)).toEqual(['titlepage', 'titlepage', undefined]);
    expect(often.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
  });

  test('lines that link into the text are the contents where nothing else divides it', async () => {
    const link = (to: string): string =>
      paragraph(`<w:hyperlink w:anchor="${to}">${run(`The ${to}`)}</w:hyperlink>`);
    const place = (name: string): string =>
      paragraph(`<w:bookmarkStart w:name="${name}"/>${run('Then it began to rain.')}`);
    const { contents, blocks } = await readDocx(
      link('door') + link('key') + place('door') + place('key'),
    );
    expect(contents).toEqual([
      { title: 'The door', anchor: '#door', level: 1 },
      { title: 'The key', anchor: '#key', level: 1 },
    ]);
    expect(blocks.map(({ role }) => role)).toEqual(['toc', 'toc', undefined, undefined]);
  });
});

describe('what a Word document says of the book', () => {
  test('its properties and the language of its styles', async () => {
    const { metadata } = await readDocx({
      body: paragraph('Text.'),
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>',
      core: '<dc:title>The Door</dc:title><dc:creator>Ann Author; Bo Writer</dc:creator><dc:description>A tale.</dc:description>',
    });
    expect(metadata).toEqual({
      title: 'The Door',
      creators: ['Ann Author', 'Bo Writer'],
      language: 'sv-SE',
      description: 'A tale.',
    });
  });

  test.each(['Document1', 'Microsoft Word - novel.doc', 'novel_final.docx', 'Untitled'])(
    '%s is no title',
    async (title) => {
      const { metadata } = await readDocx({
        body: paragraph('Text.'),
        core: `<dc:title>${title}</dc:title><dc:creator>Microsoft Office User</dc:creator>`,
      });
      expect(metadata).toEqual({ creators: [] });
    },
  );
});
