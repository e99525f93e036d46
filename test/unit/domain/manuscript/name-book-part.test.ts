import { expect, test } from '@jest/globals';

import { nameBookPart } from '#src/domain/manuscript/name-book-part.ts';

test.each([
  ['CONTENTS.', 'toc'],
  ['Table des matières', 'toc'],
  ['INNEHÅLL.', 'toc'],
  ['目錄', 'toc'],
  ['Copyright', 'copyright-page'],
  ['Uncopyright', 'copyright-page'],
  ['Transcriber’s Note', 'copyright-page'],
  ['List of Illustrations', 'loi'],
  ['Endnotes', 'endnotes'],
  ['Index', 'index'],
  ['Colophon', 'colophon'],
  ['PREFACE.', 'preface'],
  ['Vorwort', 'foreword'],
  ['Epilogue', 'epilogue'],
])('%j names the part %s', (heading, part) => {
  expect(nameBookPart(heading)).toBe(part);
});

test.each([
  '',
  'Notes from Underground',
  'The Index Finger',
  'Contents Under Pressure',
  'Chapter 1',
])('%j is a title like any other', (heading) => {
  expect(nameBookPart(heading)).toBeUndefined();
});
