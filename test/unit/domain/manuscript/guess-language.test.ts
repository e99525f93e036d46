import { describe, expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import { guessLanguage } from '#src/domain/manuscript/guess-language.ts';

function paragraphs(...texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'Long ago there stood a red door in a wall, and nobody in the village knew where it led to. One morning a girl came and opened it with the key that her mother had left behind.',
  ],
  [
    'de',
    'Vor langer Zeit stand in einer Mauer eine rote Tür, und niemand im Dorf wusste, wohin sie führte. Eines Morgens kam ein Mädchen und öffnete sie mit dem Schlüssel der Mutter.',
  ],
  [
    'fr',
    'Il y a longtemps, une porte rouge se dressait dans un mur, et personne au village ne savait où elle menait. Un matin, une fille vint et l’ouvrit avec la clé de sa mère.',
  ],
  [
    'es',
    'Hace mucho tiempo había una puerta roja en un muro, y nadie en el pueblo sabía adónde llevaba. Una mañana llegó una niña y la abrió con la llave que su madre había dejado.',
  ],
  [
    'sv',
    'För länge sedan stod en röd dörr i en mur, och ingen i byn visste vart den ledde. En morgon kom en flicka och öppnade den med nyckeln som hennes mor hade lämnat efter sig.',
  ],
  [
    'da',
    'For længe siden stod der en rød dør i en mur, og ingen i byen vidste, hvor den førte hen. En morgen kom der en pige og åbnede den med nøglen, som hendes mor havde efterladt.',
  ],
  [
    'it',
    'Molto tempo fa c’era una porta rossa in un muro, e nessuno nel villaggio sapeva dove conducesse. Una mattina venne una ragazza e la aprì con la chiave che sua madre aveva lasciato.',
  ],
  [
    'ru',
    'Давным-давно в стене стояла красная дверь, и никто в деревне не знал, куда она ведёт. Однажды утром пришла девочка и открыла её ключом, который оставила её мать.',
  ],
  [
    'el',
    'Πριν από πολύ καιρό υπήρχε μια κόκκινη πόρτα σε έναν τοίχο και κανείς στο χωριό δεν ήξερε πού οδηγούσε.',
  ],
  [
    'zh',
    '很久以前，墙上有一扇红色的门，村里没有人知道它通向哪里。一天早上，一个女孩来了，用母亲留下的钥匙打开了它。',
  ],
  ['ja', '昔々、壁に赤い扉がありました。村の誰もそれがどこへ続くのか知りませんでした。'],
  ['ko', '옛날 옛적에 벽에 붉은 문이 있었는데 마을의 아무도 그것이 어디로 통하는지 몰랐습니다.'],
];

describe('guessLanguage', () => {
  test.each(TEXTS)('knows %s', (language, text) => {
    expect(guessLanguage(paragraphs(text))?.language).toBe(language);
    expect(guessLanguage(paragraphs(...Array.from({ length: 50 }, () => text)))?.language).toBe(
      language,
    );
  });

  test('is sure of a page, not of a sentence', () => {
    const [, english] = TEXTS[0]!;
    expect(guessLanguage(paragraphs(english, english, english))?.confident).toBe(true);
    expect(guessLanguage(paragraphs(english))?.confident).toBe(false);
  });

  test('looks at the middle, not at a licence in another language', () => {
    const [, english] = TEXTS[0]!;
    const [, german] = TEXTS[1]!;
    const licence = paragraphs(english, english);
    const book = paragraphs(...Array.from({ length: 30 }, () => german));
    expect(guessLanguage([...licence, ...book, ...licence])?.language).toBe('de');
  });

  test('reads the middle of a book in one paragraph', () => {
    const [, english] = TEXTS[0]!;
    const [, german] = TEXTS[1]!;
    const [only] = paragraphs(`${english} ${`${german} `.repeat(100)} ${english}`);
    expect(guessLanguage([only!])?.language).toBe('de');
  });

  test.each([[[]], [['']], [['1 2 3 4']], [['Hm.']], [['* * *', '!!!']]])(
    'says nothing of %j',
    (texts) => {
      expect(guessLanguage(paragraphs(...texts))).toBeUndefined();
    },
  );
});
