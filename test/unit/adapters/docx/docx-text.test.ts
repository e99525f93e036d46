import { describe, expect, test } from '@jest/globals';

import { paragraph, run, style, styled } from '#test/support/make-docx.ts';

import { readDocx, textsOf } from './read-docx.ts';

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the text of a Word document', () => {
  test.each([
    [
      'deletions are gone',
      run('He was ') + `<w:del><w:r><w:delText>not </w:delText></w:r></w:del>` + run('old.'),
      'He was old.',
    ],
    [
      'insertions are kept',
      run('He was ') + `<w:ins>${run('very ')}</w:ins>` + run('old.'),
      'He was very old.',
    ],
    [
      'moved text is where it went',
      `<w:moveFrom>${run('Here. ')}</w:moveFrom><w:moveTo>${run('There.')}</w:moveTo>`,
      'There.',
    ],
    [
      'hidden text is silent',
      run('Seen. ') + run('Unseen. ', '<w:vanish/>') + run('End.'),
      'Seen. End.',
    ],
    ['text whose hiding is taken back is read', run('Seen.', '<w:vanish w:val="0"/>'), 'Seen.'],
    [
      'a style that hides hides',
      run('Seen. ') + run('Unseen.', '<w:rStyle w:val="Secret"/>'),
      'Seen.',
    ],
    [
      'soft hyphens go and hard ones stay',
      `${run('soft')}<w:r><w:softHyphen/></w:r>${run('hyphen non')}<w:r><w:noBreakHyphen/></w:r>${run('break')}`,
      'softhyphen non-break',
    ],
    [
      'tabs and line breaks are spaces',
      `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>`,
      'a b c',
    ],
    [
      'returns and ends of columns too',
      `<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:br w:type="column"/><w:t>c</w:t><w:ptab/><w:t>d</w:t></w:r>`,
      'a b c d',
    ],
    ['tab stops are no text', `<w:r><w:t>a</w:t></w:r>`, 'a'],
    ['page numbers are silent', run('On ') + field(' PAGE ', '12') + run('now.'), 'On now.'],
    [
      'other fields are read',
      run('See ') + field(' REF x ', 'Chapter 2') + run('.'),
      'See Chapter 2.',
    ],
    [
      'simple fields too',
      `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple><w:fldSimple w:instr="AUTHOR">${run('Ann')}</w:fldSimple>`,
      'Ann',
    ],
    [
      'links keep their words',
      `<w:hyperlink r:id="r1">${run('this')}</w:hyperlink>${run(' site')}`,
      'this site',
    ],
    [
      'text in controls and tags is read',
      `<w:sdt><w:sdtContent>${run('One ')}</w:sdtContent></w:sdt><w:smartTag>${run('two')}</w:smartTag>`,
      'One two',
    ],
    [
      'a prompt in a control is not',
      `${run('One')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`,
      'One',
    ],
    [
      'readings over words are silent',
      `<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`,
      '漢',
    ],
    [
      'readings written as fields too',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\* jc2 \\o\\ad(\\s\\up 9(kan),漢)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('字')}`,
      '漢字',
    ],
    ['equations are read', `<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`, 'x=1'],
    ['symbols are letters', `<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>`, 'α'],
    [
      'comments are not there',
      `<w:commentRangeStart w:id="0"/>${run('Said.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      'Said.',
    ],
    ['marks of escape are kept', run('a &lt; b &amp; c'), 'a < b & c'],
  ])('%s', async (_, content, expected) => {
    const styles = `<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    expect(await textsOf({ body: paragraph(content), styles })).toEqual([expected]);
  });

  test('pictures are told by their descriptions', async () => {
    const picture = `<w:r><w:drawing><wp:inline><wp:docPr descr="A red door"/><pic:pic/></wp:inline></w:drawing></w:r>`;
    const { blocks } = await readDocx(paragraph(`${run('See:')}${picture}`));
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'See:' },
      { kind: 'image', text: 'A red door' },
    ]);
  });

  test('list items are items, without their numbers', async () => {
    const { blocks } = await readDocx(
      paragraph('Milk', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    );
    expect(blocks).toEqual([{ kind: 'item', text: 'Milk' }]);
  });

  test('what a table of contents makes is one, its page numbers with it', async () => {
    const { blocks } = await readDocx({
      body:
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Contents', styled('Heading1'))}</w:sdtContent></w:sdt>` +
        paragraph(
          `${run('One')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1', '3')}`,
          styled('TOC1'),
        ) +
        paragraph(field('TOC \\o', 'Two 4')) +
        paragraph('Prose.'),
      styles: style('TOC1', 'toc 1') + style('Heading1', 'heading 1'),
    });
    expect(blocks.map(({ text, role, kind }) => [kind, role, text])).toEqual([
      ['paragraph', 'toc', 'Contents'],
      ['paragraph', 'toc', 'One 3'],
      ['paragraph', 'toc', 'Two 4'],
      ['paragraph', undefined, 'Prose.'],
    ]);
  });

  test('documents embedded as they are cannot be read, and the person is told', async () => {
    const { warnings } = await readDocx(`${paragraph('Text.')}<w:altChunk r:id="r1"/>`);
    expect(warnings).toEqual([expect.stringMatching(/^One other document is embedded/)]);
  });

  test('letters of fonts that nobody knows are left out, and the person is told', async () => {
    const { blocks, warnings } = await readDocx(
      paragraph(`${run('Text.')}<w:r><w:sym w:font="Runes" w:char="F061"/></w:r>`),
    );
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Text.' }]);
    expect(warnings).toEqual([expect.stringMatching(/^Some symbols of special fonts/)]);
  });

  test('any prefix and the strict form will do', async () => {
    const body =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>Strict.</x:t></x:r></x:p></x:body></x:document>';
    expect(await textsOf({ body: '', files: { 'word/document.xml': body } })).toEqual(['Strict.']);
  });
});

describe('a long Word document', () => {
  test('keeps every word of long paragraphs and rows', async () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `w${at}`);
    const long = `<w:p>${words.map((word, at) => run(`${word} `, at % 2 === 0 ? '<w:b/>' : '')).join('')}</w:p>`;
    const cells = `<w:tr>${words
      .slice(0, 3000)
      .map((word) => `<w:tc>${paragraph(word)}</w:tc>`)
      .join('')}</w:tr>`;
    const texts = await textsOf(long + paragraph('Between.') + `<w:tbl>${cells}</w:tbl>`);
    expect(texts[0]).toBe(words.join(' '));
    expect(texts[1]).toBe('Between.');
    expect(texts.slice(2).join(', ')).toBe(words.slice(0, 3000).join(', '));
  });

  test('a field that never ends does not swallow the rest', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await textsOf(paragraph(`${open}${run('code')}`) + paragraph('Text.'))).toEqual([
      'Text.',
    ]);
  });
});
