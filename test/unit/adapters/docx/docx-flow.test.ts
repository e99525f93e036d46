import { describe, expect, test } from '@jest/globals';

import { paragraph, run, styled } from '#test/support/make-docx.ts';

import { readDocx, textsOf } from './read-docx.ts';

const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const boxed = (content: string): string =>
  `<w:r><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></w:r>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties}${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;
const parted = `${run('Before.')}<w:r><w:br w:type="page"/></w:r>${run('After.')}`;

describe('the paragraphs of a Word document, one after the other', () => {
  test('a text box is read once, after its paragraph, however often it is written', async () => {
    const shape = `<mc:AlternateContent><mc:Choice><w:drawing><wp:anchor>${box('Boxed.')}</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box('Boxed.')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(
      await textsOf(paragraph(`${run('Before ')}<w:r>${shape}</w:r>${run('after.')}`)),
    ).toEqual(['Before after.', 'Boxed.']);
  });

  test('a fallback is read where the new way says nothing', async () => {
    const shape = `<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>${box('Boxed.')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await textsOf(paragraph(`<w:r>${shape}</w:r>`) + paragraph('After.'))).toContain(
      'Boxed.',
    );
  });

  test('a large first letter joins its word', async () => {
    const letter = paragraph('W', '<w:framePr w:dropCap="drop"/>');
    expect(await textsOf(letter + paragraph('hen she came.'))).toEqual(['When she came.']);
  });

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const first = paragraph('One ', '<w:rPr><w:del/></w:rPr>');
    expect(await textsOf(first + paragraph('two.'))).toEqual(['One two.']);
  });

  test('ends deleted one after the other join, with the pictures and places of each', async () => {
    const picture = `<w:r><w:drawing><wp:inline><wp:docPr descr="A door"/><pic:pic/></wp:inline></w:drawing></w:r>`;
    const ended = (content: string): string => paragraph(content, '<w:rPr><w:del/></w:rPr>');
    const { blocks } = await readDocx(
      ended(`<w:bookmarkStart w:name="one"/>${run('One ')}`) +
        ended(`${run('two ')}${picture}`) +
        paragraph('three.', styled('Quote')),
    );
    expect(blocks).toEqual([
      { kind: 'quote', text: 'One two three.', anchors: ['#one'] },
      { kind: 'image', text: 'A door' },
    ]);
  });

  test.each([
    ['the text ends', (first: string) => first, ['One']],
    ['a table begins', (first: string) => first + table(row(['In.'])), ['One', 'In.']],
    [
      'a cell ends',
      (first: string) => table(`<w:tr><w:tc>${first}</w:tc></w:tr>`) + paragraph('Out.'),
      ['One', 'Out.'],
    ],
    [
      'a text box ends',
      (first: string) => paragraph(boxed(first)) + paragraph('Out.'),
      ['One', 'Out.'],
    ],
  ])('a deleted end joins nothing where %s', async (_, around, expected) => {
    const texts = await textsOf(around(paragraph('One', '<w:rPr><w:del/></w:rPr>')));
    expect(texts).toEqual(expected);
  });

  test.each([
    ['in a text box', paragraph(boxed(paragraph(parted)))],
    ['in a table', table(`<w:tr><w:tc>${paragraph(parted)}</w:tc></w:tr>`)],
  ])('a page break %s is a space', async (_, body) => {
    expect(await textsOf(body)).toEqual(['Before. After.']);
  });

  test('a new page starts with the paragraph that has the text box, not with the box', async () => {
    const { blocks } = await readDocx(
      paragraph(`${run('Before.')}<w:r><w:br w:type="page"/></w:r>`) +
        paragraph(run('After.') + boxed(paragraph('Boxed.'))),
    );
    expect(blocks.map(({ text, anchors }) => [text, anchors])).toEqual([
      ['Before.', undefined],
      ['After.', ['page-1']],
      ['Boxed.', undefined],
    ]);
  });

  test('a section starts a page unless it goes on on the same', async () => {
    const section = (type: string): string =>
      paragraph('Text.', `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`);
    const { blocks } = await readDocx(
      section('continuous') + section('nextPage') + paragraph('Text.'),
    );
    expect(blocks.map(({ anchors }) => anchors)).toEqual([undefined, undefined, ['page-1']]);
  });

  test('a page break parts a paragraph and starts a page', async () => {
    const { blocks } = await readDocx(paragraph(parted));
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Before.' },
      { kind: 'paragraph', text: 'After.', anchors: ['page-1'] },
    ]);
  });

  test('notes follow their paragraph, their marks are silent', async () => {
    const { blocks } = await readDocx({
      body:
        paragraph(
          `${run('Old')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:r><w:endnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`,
        ) + paragraph('Next.'),
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('-')}</w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' A footnote.')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${paragraph('An endnote.')}</w:endnote>`,
    });
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Old.' },
      { kind: 'note', text: 'A footnote.', role: 'footnote' },
      { kind: 'note', text: 'An endnote.', role: 'endnote' },
      { kind: 'paragraph', text: 'Next.' },
    ]);
  });

  test('rows of a table are blocks, those that were deleted are gone', async () => {
    const gone = row(['Gone', '1'], '<w:trPr><w:del/></w:trPr>');
    const { blocks } = await readDocx(
      table(row(['Name', 'Age']) + gone + row(['Ann', '7'])) + table(row(['A letter.'])),
    );
    expect(blocks).toEqual([
      { kind: 'table', text: 'Name, Age' },
      { kind: 'table', text: 'Ann, 7' },
      { kind: 'paragraph', text: 'A letter.' },
    ]);
  });

  test('a note comes once, after its row, and goes with a row or words that go', async () => {
    const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="3"/></w:r>`;
    const { blocks } = await readDocx({
      body:
        table(
          row([`${run('Ann')}${note(1)}`, 'Seven']) +
            row([`${run('Gone')}${note(2)}`, '1'], '<w:trPr><w:del/></w:trPr>'),
        ) + paragraph(`${run('Again.')}${note(1)}${hidden}${note(4)}`),
      footnotes: [1, 2, 3]
        .map((id) => `<w:footnote w:id="${id}">${paragraph(`Note ${id}.`)}</w:footnote>`)
        .join(''),
    });
    expect(blocks).toEqual([
      { kind: 'table', text: 'Ann, Seven' },
      { kind: 'note', text: 'Note 1.', role: 'footnote' },
      { kind: 'paragraph', text: 'Again.' },
    ]);
  });

  test('a row of one cell over others is a row; tables in cells and boxes are their paragraphs', async () => {
    const inner = table(row(['Inner', 'cells']));
    const { blocks } = await readDocx(
      table(
        row(['All of them']) + `<w:tr><w:tc>${inner}</w:tc><w:tc>${paragraph('Ann')}</w:tc></w:tr>`,
      ) + paragraph(boxed(inner)),
    );
    expect(blocks).toEqual([
      { kind: 'table', text: 'All of them' },
      { kind: 'table', text: 'Inner cells, Ann' },
      { kind: 'paragraph', text: 'Inner' },
      { kind: 'paragraph', text: 'cells' },
    ]);
  });
});
