import { expect, test } from '@jest/globals';

import { titleFromHeadings } from '#src/domain/chapters/chapter-title.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

const heading = (text: string, level = 2): Block => ({ kind: 'heading', text, level });
const paragraph: Block = { kind: 'paragraph', text: 'Text.' };

test.each([
  [['The Door'], 'The Door', 'a title alone'],
  [['CHAPTER IV.', 'The Door'], 'CHAPTER IV. The Door', 'a number takes the heading under it'],
  [['IV', 'THE DOOR'], 'IV. THE DOOR', 'a bare number too, with a full stop'],
  [['第一回', '甄士隱'], '第一回 甄士隱', 'Chinese needs none'],
  [['The Door', 'In which it opens'], 'The Door', 'a title needs nothing more'],
  [['PART ONE', 'Chapter 1', 'The Door'], 'Chapter 1. The Door', 'the part is not the chapter'],
  [['PART ONE', 'The Door'], 'PART ONE. The Door', 'unless there is no other number'],
])('%j gives %j: %s', (headings, title) => {
  expect(titleFromHeadings([...headings.map((text) => heading(text)), paragraph])).toBe(title);
});

test('pictures before the heading do not hide it', () => {
  expect(titleFromHeadings([{ kind: 'image', text: 'A door' }, heading('The Door')])).toBe(
    'The Door',
  );
});

test('a heading further down is no title', () => {
  expect(titleFromHeadings([paragraph, heading('The Door')])).toBeUndefined();
});

test.each([
  [['The Door', 'I'], 'The Door'],
  [['CHAPTER IV.', 'I'], 'CHAPTER IV.'],
  [['CHAPTER IV.', 'The Door', 'I'], 'CHAPTER IV. The Door'],
])('%j over numbered sections gives %j', (headings, title) => {
  const blocks = [...headings, 'Text.', 'II', 'Text.'].map((text): Block =>
    text === 'Text.' ? paragraph : heading(text, /^I+$/.test(text) ? 3 : 2),
  );
  expect(titleFromHeadings(blocks)).toBe(title);
});
