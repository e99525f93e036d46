import { expect, test } from '@jest/globals';

import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';

test.each([
  ['CONTENTS.', 'toc'],
  ['Table des matières', 'toc'],
  ['INNEHÅLL.', 'toc'],
  ['目錄', 'toc'],
  ['Copyright', 'copyright-page'],
  ['Uncopyright', 'copyright-page'],
  ['Transcriber’s Note', 'transcriber-note'],
  ['List of Illustrations', 'loi'],
  ['Endnotes', 'endnotes'],
  ['Index', 'index'],
  ['Colophon', 'colophon'],
  ['PREFACE.', 'preface'],
  ['Vorwort', 'foreword'],
  ['Epilogue', 'epilogue'],
  ['Préface de l’auteur', 'preface'],
  ['Achevé d’imprimer', 'colophon'],
  ['Índice', 'toc'],
  ['Inhoudsopgave', 'toc'],
  ['Indholdsfortegnelse', 'toc'],
  ['ОГЛАВЛЕНИЕ', 'toc'],
  ['Предисловие', 'foreword'],
  ['プロローグ', 'prologue'],
  ['あとがき', 'afterword'],
  ['版权信息', 'copyright-page'],
  ['Posfácio', 'afterword'],
  ['Ringraziamenti', 'acknowledgments'],
  ['Voorwoord', 'foreword'],
  ['About the Author', 'about-the-author'],
  ['By the Same Author', 'seriespage'],
  ['Du même auteur', 'seriespage'],
  ['Discussion Questions', 'reading-guide'],
])('%j names the part %s', (heading, part) => {
  expect(nameBookPart(heading)).toBe(part);
});

test.each([
  '',
  'Notes from Underground',
  'The Index Finger',
  'Contents Under Pressure',
  'Chapter 1',
  // The foreword of many an old novel.
  'ADVERTISEMENT',
])('%j is a title like any other', (heading) => {
  expect(nameBookPart(heading)).toBeUndefined();
});
