import { describe, expect, test } from '@jest/globals';

import { parseVoiceTable } from '#src/adapters/espeak/voice-table.ts';

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
 5  de              --/M      german-mbrola-2    mb/mb-de2
 5  variant         --/M      croak              !v/croak
`;

describe('parseVoiceTable', () => {
  test('reads the language and the title of each voice that can speak by itself, in lower case', () => {
    const names = parseVoiceTable(table).map(({ name }) => name);
    expect(names.join(' ')).toBe('af cmn de en-gb en-us fr-be fr-fr nb pt-br');
    expect(parseVoiceTable(table)[3]).toEqual({ name: 'en-gb', title: 'English (Great Britain)' });
  });

  test.each(['', 'Pty Language\n', 'Pty Language\n\n \n5\n'])('finds none in %j', (text) => {
    expect(parseVoiceTable(text)).toEqual([]);
  });
});
