import { describe, expect, test } from '@jest/globals';

import { chooseVoice, voicesFor } from '#src/adapters/espeak/choose-voice.ts';
import { InputError } from '#src/domain/errors.ts';

const tags = 'af cmn de en-gb en-us fr-be fr-fr nb pt-br';
const voices = tags.split(' ').map((name) => ({ name, title: '' }));

describe('chooseVoice', () => {
  test.each([
    ['the exact one', 'en-us', 'en-us'],
    ['whatever the case', 'pt-BR', 'pt-br'],
    ['the language without its region', 'de-CH', 'de'],
    ['British for English as such', 'en', 'en-gb'],
    ['and for English of elsewhere', 'en-AU', 'en-gb'],
    ['French of France for French of elsewhere', 'fr-CA', 'fr-fr'],
    ['espeak-ng’s own name for Mandarin', 'zh-Hans-CN', 'cmn'],
    ['Bokmål for Norwegian', 'no', 'nb'],
    ['and for Nynorsk', 'nn-NO', 'nb'],
    ['another region when there is only that', 'pt', 'pt-br'],
    ['another region than the one asked for', 'pt-PT', 'pt-br'],
  ])('%s: %s is spoken by %s', (_why, language, voice) => {
    expect(chooseVoice(voices, language)).toBe(voice);
  });

  test.each(['tlh', 'd', 'f', ''])('says that nobody speaks %j', (language) => {
    expect(() => chooseVoice(voices, language)).toThrow(InputError);
  });
});

test('voicesFor gives the chosen voice first, then the others of its language', () => {
  expect(voicesFor(voices, 'fr').map(({ name }) => name)).toEqual(['fr-fr', 'fr-be']);
});
