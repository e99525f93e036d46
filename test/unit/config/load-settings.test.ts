import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { loadBookFile, loadHouse, settingsForBook } from '#src/config/load-settings.ts';
import { metadataOf } from '#src/config/metadata-of.ts';
import { projectRoot } from '#src/config/project-root.ts';
import { InputError } from '#src/domain/errors.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('loadBookFile', () => {
  test('reads the example that comes along', async () => {
    const book = await loadBookFile(join(projectRoot, 'config', 'books', 'example.yaml'));
    expect(metadataOf(book)).toMatchObject({
      title: 'The Title',
      creators: ['First Author', 'Second Author'],
      language: 'en-GB',
      year: 2026,
      isbn: '9780000000000',
    });
    expect(settingsForBook(await loadHouse(), book)).toMatchObject({
      speech: { voice: 'cedar', direction: 'calm, unhurried, dry wit' },
      pauses: { scene: 2 },
    });
  });

  test('names the file, the line and the column of a fault', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.yaml');
    await writeFile(path, 'title: One\nspeech:\n  concurrency: 3\n');
    await expect(loadBookFile(path)).rejects.toThrow(`${path}:3:3 speech.concurrency: `);
  });

  test('says that a file is not there, or cannot be read', async () => {
    await using folder = await temporaryFolder();
    const missing = join(folder.path, 'book.yaml');
    await expect(loadBookFile(missing)).rejects.toThrow(`There is no file ${missing}.`);
    await expect(loadBookFile(folder.path)).rejects.toThrow(
      `The file ${folder.path} can't be read.`,
    );
    await expect(loadBookFile(missing)).rejects.toBeInstanceOf(InputError);
  });
});

describe('settingsForBook', () => {
  test('leaves the house’s settings where the book says nothing', async () => {
    const house = await loadHouse();
    expect(settingsForBook(house, {})).toEqual(house);
  });

  test('puts single settings of a group over the house’s', async () => {
    const house = await loadHouse();
    const settings = settingsForBook(house, {
      speech: { voice: 'cedar', engine: undefined },
      segments: { target: 500 },
      pauses: { scene: 0 },
      outputs: { mp3: false },
      narrator: 'Somebody',
    });
    expect(settings).toEqual({
      ...house,
      speech: { ...house.speech, voice: 'cedar' },
      segments: { ...house.segments, target: 500 },
      pauses: { ...house.pauses, scene: 0 },
      outputs: { ...house.outputs, mp3: false },
      narrator: 'Somebody',
    });
  });

  test('adds prices of the book to the house’s', async () => {
    const house = await loadHouse();
    const price = { textIn: 1, textOut: 2, audioIn: 3, audioOut: 4 };
    const { prices } = settingsForBook(house, { prices: { 'gpt-audio': price, own: price } });
    expect(prices).toEqual({ ...house.prices, 'gpt-audio': price, own: price });
  });

  test('refuses a size that does not fit the house’s other ones', async () => {
    const house = await loadHouse();
    const merge = (): unknown => settingsForBook(house, { segments: { hardMaximum: 100 } });
    expect(merge).toThrow(InputError);
    expect(merge).toThrow('hardMaximum (100) must rise');
  });
});
