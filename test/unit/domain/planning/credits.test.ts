import { describe, expect, test } from '@jest/globals';

import { InputError } from '#src/domain/errors.ts';
import { creditsChapter, creditsText } from '#src/domain/planning/credits.ts';
import type { CreditedBook } from '#src/domain/planning/credits.ts';

const book: CreditedBook = {
  title: 'The Red Door',
  subtitle: 'A Novel',
  creators: ['Ann Author', 'Ben Writer'],
  language: 'en-GB',
  narrator: 'Clara Voice',
  publisher: 'A Small Press',
  year: 2026,
  series: { name: 'The Doors', part: '2' },
};

describe('the standard wording', () => {
  test.each([
    [
      'opening',
      'The Red Door: A Novel, written by Ann Author and Ben Writer, narrated by Clara Voice.',
    ],
    [
      'closing',
      'This has been The Red Door: A Novel, written by Ann Author and Ben Writer, narrated by Clara Voice. Published by A Small Press, 2026. The end.',
    ],
  ] as const)('of %s credits', (kind, text) => {
    expect(creditsText(kind, 'standard', book)).toBe(text);
  });

  test.each([
    [
      'de',
      'The Red Door: A Novel, geschrieben von Ann Author und Ben Writer, gelesen von Clara Voice.',
    ],
    ['fr-CA', 'The Red Door, A Novel, écrit par Ann Author et Ben Writer, lu par Clara Voice.'],
    ['sv', 'The Red Door: A Novel, skriven av Ann Author och Ben Writer, inläst av Clara Voice.'],
    ['es', 'The Red Door: A Novel, escrito por Ann Author y Ben Writer, narrado por Clara Voice.'],
    ['it', 'The Red Door: A Novel, scritto da Ann Author e Ben Writer, letto da Clara Voice.'],
    [
      'nl',
      'The Red Door: A Novel, geschreven door Ann Author en Ben Writer, voorgelezen door Clara Voice.',
    ],
    ['da', 'The Red Door: A Novel, skrevet af Ann Author og Ben Writer, indlæst af Clara Voice.'],
    [
      'pt-BR',
      'The Red Door: A Novel, escrito por Ann Author e Ben Writer, narrado por Clara Voice.',
    ],
    ['nb', 'The Red Door: A Novel, skrevet av Ann Author og Ben Writer, lest av Clara Voice.'],
    ['ru', 'The Red Door. A Novel. Автор: Ann Author и Ben Writer. Читает Clara Voice.'],
    [
      'tlh',
      'The Red Door: A Novel, written by Ann Author and Ben Writer, narrated by Clara Voice.',
    ],
    [
      'not a tag',
      'The Red Door: A Novel, written by Ann Author and Ben Writer, narrated by Clara Voice.',
    ],
  ])('in %s', (language, text) => {
    expect(creditsText('opening', 'standard', { ...book, language })).toBe(text);
  });

  test.each<[string, Partial<CreditedBook>, string]>([
    [
      'no narrator',
      { narrator: '' },
      'The Red Door: A Novel, written by Ann Author and Ben Writer.',
    ],
    ['nobody', { narrator: '', creators: [] }, 'The Red Door: A Novel.'],
    [
      'a name with a full stop',
      { narrator: 'Bo Voice Jr.', creators: [] },
      'The Red Door: A Novel, narrated by Bo Voice Jr.',
    ],
    [
      'a title with a question mark',
      { title: 'Who?', creators: [], subtitle: 'Me', narrator: '' },
      'Who? Me.',
    ],
    [
      'a title with a full stop',
      { title: 'He went.', creators: ['Ann'], narrator: '' },
      'He went: A Novel, written by Ann.',
    ],
  ])('leaves out what there is not: %s', (_, facts, text) => {
    expect(creditsText('opening', 'standard', { ...book, ...facts })).toBe(text);
  });

  test('the year goes with the publisher', () => {
    const { publisher: _, ...unpublished } = book;
    const { year: __, ...undated } = book;
    expect(creditsText('closing', 'standard', unpublished)).toMatch(/Clara Voice\. The end\.$/);
    expect(creditsText('closing', 'standard', undated)).toMatch(
      /Published by A Small Press\. The end/,
    );
  });
});

describe('a wording of one’s own', () => {
  test.each([
    ['{title} by {creators}', 'The Red Door by Ann Author and Ben Writer'],
    ['{title}[, {series}][, {year}].', 'The Red Door, The Doors 2, 2026.'],
    ['No values at all.', 'No values at all.'],
  ])('%s', (template, text) => {
    expect(creditsText('opening', template, book)).toBe(text);
  });

  test('values are not read as templates', () => {
    const odd = { ...book, title: '[{year}] $& {odd}' };
    expect(creditsText('opening', '{title}.', odd)).toBe('[{year}] $& {odd}.');
  });

  test.each([
    ['{tittle}', 'credits.closing has no value {tittle}.'],
    ['Read by {narrator}.', 'credits.closing says {narrator}, which this book does not have.'],
  ])('%s is refused', (template, message) => {
    const spoken = (): unknown => creditsText('closing', template, { ...book, narrator: '' });
    expect(spoken).toThrow(InputError);
    expect(spoken).toThrow(message);
  });
});

test('none is no credits', () => {
  expect(creditsText('opening', 'none', book)).toBeUndefined();
});

test('credits are a chapter with a title in the book’s language', () => {
  expect(creditsChapter('closing', 'The end.', 'de-AT')).toEqual({
    title: 'Abspann',
    blocks: [{ kind: 'paragraph', text: 'The end.' }],
  });
  expect(creditsChapter('opening', 'Listen.', 'xx').title).toBe('Opening Credits');
});
