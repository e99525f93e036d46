import { describe, expect, test } from '@jest/globals';

import { voicesTable } from '#src/cli/voices/voices-table.ts';

const azure = { engine: 'azure', reason: 'as --speech says', model: 'gpt-audio-mini' } as const;

describe('the list of voices', () => {
  test('a voice a line, the one in force marked', () => {
    const voices = [{ name: 'marin' }, { name: 'en-gb-x-rp', title: 'English (Received)' }];
    const shown = voicesTable({ ...azure, current: 'marin', voices, source: 'machine' });
    expect(shown.split('\n').slice(1, 4)).toEqual([
      '* marin',
      '  en-gb-x-rp  English (Received)',
      '',
    ]);
  });

  test('one in force that is not listed is told all the same', () => {
    const shown = voicesTable({
      ...azure,
      current: 'marin',
      voices: [{ name: 'af' }],
      source: 'server',
    });
    expect(shown).toContain('Unless another one is asked for, marin narrates.');
  });

  test('a server that lists none', () => {
    expect(voicesTable({ ...azure, current: 'marin', voices: [] })).toContain('does not list them');
  });
});
