import { describe, expect, test } from '@jest/globals';

import { voicesFor } from '#src/adapters/espeak/choose-voice.ts';
import { listEspeakVoices } from '#src/adapters/espeak/list-voices.ts';

describe('the voices of espeak-ng', () => {
  test('each has a name that it can be asked for by, and none twice', async () => {
    const names = (await listEspeakVoices()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['en-gb', 'en-us', 'de', 'fr-fr']));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('variant');
  });

  test.each([
    { language: 'en', first: 'en-gb' },
    { language: 'en-US', first: 'en-us' },
    { language: 'de-AT', first: 'de' },
    { language: 'zh', first: 'cmn' },
  ])('those of $language, beginning with the one that narrates by default', async (row) => {
    const [first, ...others] = voicesFor(await listEspeakVoices(), row.language);
    expect(first?.name).toBe(row.first);
    const primary = row.first.split('-')[0] ?? '';
    expect(others.every(({ name }) => name.startsWith(primary))).toBe(true);
  });

  test('a machine without espeak-ng is told what to do', async () => {
    await expect(listEspeakVoices('no-such-espeak')).rejects.toMatchObject({
      name: 'InputError',
      nextStep: 'Run ./lectern setup.',
    });
  });
});
