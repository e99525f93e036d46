import { describe, expect, test } from '@jest/globals';

import { chooseVoice, parseVoices } from '#src/adapters/espeak/choose-voice.ts';
import { InputError } from '#src/domain/errors.ts';

const table = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  af              --/M      Afrikaans          gmw/af
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn   (zh-cmn 5)(zh 5)
 5  de              --/M      German             gmw/de
 2  en-GB           --/M      English_(Great_Britain) gmw/en     (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US       (en 3)
 5  fr-be           --/M      French_(Belgium)   roa/fr-BE       (fr 8)
 5  fr-fr           --/M      French_(France)    roa/fr          (fr 5)
 5  nb              --/M      Norwegian_Bokmål   gmq/nb          (no 5)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR      (pt 6)
`;
const voices = parseVoices(table);

describe('parseVoices', () => {
  test('reads the languages from the second column, in lower case', () => {
    expect(voices.map(({ language }) => language)).toEqual([
      'af',
      'cmn',
      'de',
      'en-gb',
      'en-us',
      'fr-be',
      'fr-fr',
      'nb',
      'pt-br',
    ]);
  });

  test.each(['', 'Pty Language\n', 'Pty Language\n\n \n5\n'])('finds none in %j', (text) => {
    expect(parseVoices(text)).toEqual([]);
  });
});

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
