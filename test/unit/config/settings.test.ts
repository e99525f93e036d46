import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Document, LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';

import { housePath, loadHouse } from '#src/config/load-settings.ts';
import { type Settings, settingsSchema } from '#src/config/settings.ts';

/** Paths of all settings in the schema; a group with free names, such as `prices`, counts as one. */
function settingPaths(schema: z.ZodType, path: readonly string[] = []): string[][] {
  if (!(schema instanceof z.ZodObject)) return [[...path]];
  return Object.entries(schema.shape).flatMap(([name, inner]) =>
    settingPaths(inner as z.ZodType, [...path, name]),
  );
}

/** The line, from 0, on which the key at a path stands. */
function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number {
  const group = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(group)
    ? group.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  if (!isScalar(pair?.key)) throw new Error(`${path.join('.')} is not in the file`);
  return lines.linePos(pair.key.range?.[0] ?? 0).line - 1;
}

/** Whether a comment stands above a line, with no empty line between. */
function isExplained(text: readonly string[], line: number): boolean {
  for (let at = line - 1; at >= 0 && text[at]?.trim() !== ''; at--) {
    if (text[at]?.trim().startsWith('#') === true) return true;
  }
  return false;
}

const paths = settingPaths(settingsSchema).map((path) => path.join('.'));

describe('config/lectern.yaml', () => {
  let text: string;
  let house: Settings;

  beforeAll(async () => {
    text = await readFile(housePath, 'utf8');
    house = await loadHouse();
  });

  test('is what the settings are read from', () => {
    expect(paths).toEqual(expect.arrayContaining(['speech.engine', 'pauses.scene', 'narrator']));
    expect(house.speech).toMatchObject({ engine: 'auto', attempts: 6 });
  });

  test.each(paths)('gives %s a value and says what it means', (name) => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const path = name.split('.');
    expect(document.hasIn(path)).toBe(true);
    expect(isExplained(text.split('\n'), lineOf(document, lines, path))).toBe(true);
  });

  test('has a price for the model that narrates by default', () => {
    expect(house.prices).toHaveProperty(house.speech.model);
  });

  test('holds no secret', () => {
    expect(text).not.toMatch(/(api_?key|secret|password|token)\s*:/i);
  });
});

describe('settingsSchema', () => {
  test.each([
    ['sizes that fall', { segments: { target: 900, softMaximum: 800, hardMaximum: 1000 } }],
    [
      'sizes that fall at the end',
      { segments: { target: 100, softMaximum: 800, hardMaximum: 700 } },
    ],
    ['a temperature at which the models run away', { speech: { temperature: 0 } }],
    ['no attempt at all', { speech: { attempts: 0 } }],
    ['an engine that there is not', { speech: { engine: 'festival' } }],
    ['a scope that is no address', { speech: { azureTokenScope: 'cognitive' } }],
  ])('refuses %s', async (_what, change) => {
    const house = await loadHouse();
    const changed = {
      ...house,
      ...change,
      ...('speech' in change ? { speech: { ...house.speech, ...change.speech } } : {}),
    };
    expect(settingsSchema.safeParse(house).success).toBe(true);
    expect(settingsSchema.safeParse(changed).success).toBe(false);
  });
});
