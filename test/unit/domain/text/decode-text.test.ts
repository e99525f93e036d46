import { describe, expect, test } from '@jest/globals';

import { decodeText } from '#src/domain/text/decode-text.ts';

const TEXT = '“Héllo,” he said — Über 5 € …';

/** Encodes by turning a decoder round: every byte, and every pair of bytes, that gives one character. */
function encode(text: string, label: string): Uint8Array {
  const table = tableOf(label);
  return Uint8Array.from(Array.from(text).flatMap((sign) => table.get(sign) ?? [0x3f]));
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  const add = (...bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text))
      table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  if (MULTIBYTE.has(label))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  tables.set(label, table);
  return table;
}

const MULTIBYTE = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr']);

const PROSE = {
  ja: 'むかしむかし、あるところに、赤い扉がありました。扉の向こうに何があるのか、村の人は誰も知りませんでした。ある日、小さな女の子がその扉を開けてしまいました。',
  zh: '从前，在一座山脚下的村子里，有一扇红色的门。谁也不知道门后面是什么。有一天，一个小女孩来到门前，用手轻轻地推开了它，她看见了一个很大的花园。',
  tw: '從前，在一座山腳下的村子裡，有一扇紅色的門。誰也不知道門後面是什麼。有一天，一個小女孩來到門前，用手輕輕地推開了它，她看見了一個很大的花園。',
  ko: '옛날 어느 마을에 붉은 문이 하나 있었습니다. 그 문 뒤에 무엇이 있는지 아무도 알지 못했습니다. 어느 날 작은 소녀가 그 문을 열었습니다.',
  ru: 'В одной деревне стояла старая красная дверь. Никто не знал, что находится за ней. Однажды маленькая девочка подошла и открыла её.',
  el: 'Μια φορά κι έναν καιρό υπήρχε μια κόκκινη πόρτα στο χωριό και κανείς δεν ήξερε τι βρισκόταν πίσω της.',
  pl: 'Zażółć gęślą jaźń, mówiła mała dziewczynka. Była sobie kiedyś czerwona furtka, za którą nikt nie śmiał zajrzeć. Pewnego dnia ktoś ją otworzył.',
  cs: 'Příliš žluťoučký kůň úpěl ďábelské ódy. Byly jednou jedny červené dveře a nikdo nevěděl, co je za nimi.',
  hu: 'Árvíztűrő tükörfúrógép. Volt egyszer egy vörös ajtó, és senki sem tudta, mi van mögötte. Egy őszi reggelen kinyílt.',
  tr: 'Bir zamanlar bir köyde kırmızı bir kapı vardı. Kimse kapının ardında ne olduğunu bilmiyordu. Küçük kız onu açtı, ağaçlar gördü, şaşırdı.',
  fr: 'Il était une fois une porte rouge, là-bas, près du château où l’été ne finit jamais. Ça alors, dit-elle, ô merveille : un cœur brisé.',
} as const;

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['big-endian UTF-16 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['big-endian UTF-16 without a mark', Buffer.from(TEXT, 'utf16le').swap16()],
    ['UTF-32 with a byte order mark', utf32(`\uFEFF${TEXT}`)],
    ['big-endian UTF-32 with a byte order mark', utf32(`\uFEFF${TEXT}`).swap32()],
    ['UTF-32 without a mark', utf32(TEXT)],
    ['windows-1252', encode(TEXT, 'windows-1252')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  test.each(['ru', 'el'] as const)('reads UTF-16 without a mark in %s', (language) => {
    const bytes = Buffer.from(`${PROSE[language]}\n`, 'utf16le');
    expect(decodeText(bytes)).toBe(`${PROSE[language]}\n`);
    expect(decodeText(bytes.swap16())).toBe(`${PROSE[language]}\n`);
  });

  test('takes the usual of two encodings that agree on nearly all letters', () => {
    const text =
      'ГЛАВА ПЕРВАЯ\n\nБыло тихое утро, и никто не ждал письма из столицы. Он посмотрел.';
    expect(decodeText(encode(text, 'windows-1251'))).toBe(text);
  });

  test.each<[encoding: string, text: keyof typeof PROSE]>([
    ['shift_jis', 'ja'],
    ['euc-jp', 'ja'],
    ['gb18030', 'zh'],
    ['big5', 'tw'],
    ['euc-kr', 'ko'],
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['iso-8859-5', 'ru'],
    ['ibm866', 'ru'],
    ['windows-1253', 'el'],
    ['windows-1250', 'pl'],
    ['iso-8859-2', 'pl'],
    ['windows-1250', 'cs'],
    ['iso-8859-2', 'cs'],
    ['windows-1250', 'hu'],
    ['windows-1254', 'tr'],
    ['macintosh', 'fr'],
    ['windows-1252', 'fr'],
  ])('knows %s by what its text (%s) says', (encoding, text) => {
    expect(decodeText(encode(PROSE[text], encoding))).toBe(PROSE[text]);
    const page = `${PROSE[text]}\n`.repeat(40);
    expect(decodeText(encode(page, encoding))).toBe(page);
  });

  test.each([
    'é',
    'Ä',
    'Äé',
    'Größe',
    'Fräulein Müller hört nicht zu.',
    'Là où ça s’arrête.',
    'Århus är på väg',
    '¿Qué año? ¡Mañana!',
    '«Où êtes-vous?» «Là!»',
    'Ænima — «Ø» … “¡Olé!”',
    'Þetta er íslenska, þó það sé stutt.',
    'põe coração não só',
    'ÉÀÈ ÊÔÎ',
    'São João é là',
    'più è già così',
  ])('never takes a short Western text for anything else: %s', (text) => {
    expect(decodeText(encode(text, 'windows-1252'))).toBe(text);
  });

  test('finds letters that come only at the end of a long text', () => {
    const long = `${'Plain words only.\n'.repeat(20_000)}${PROSE.ru}\n`;
    expect(decodeText(encode(long, 'windows-1251')).endsWith(`${PROSE.ru}\n`)).toBe(true);
  });

  test('reads Japanese in seven bits', () => {
    const bytes = Buffer.from('\u001B$B$"$$\u001B(B abc', 'latin1');
    expect(decodeText(bytes)).toBe('あい abc');
  });

  test('reads UTF-8 into which other bytes were pasted, or whose end is cut off', () => {
    const bytes = Buffer.concat([
      Buffer.from('“Größe” – ñandú – “é” – ünï – 東京 – '),
      Buffer.from([0x92]),
      Buffer.from(' und “ä”'),
      Buffer.from('é').subarray(0, 1),
    ]);
    expect(decodeText(bytes)).toBe('“Größe” – ñandú – “é” – ünï – 東京 – ’ und “ä”');
  });

  test('makes every line end a line feed', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n'))).toBe('a\nb\nc\n');
  });

  test('takes a declared encoding when the bytes are not UTF-8', () => {
    expect(decodeText(Buffer.from([0xb1, 0xe6]), 'iso-8859-2')).toBe('ąć');
  });

  test.each(['no-such-encoding', 'utf-8'])(
    'takes no notice of a wrong declaration: %s',
    (declared) => {
      expect(decodeText(Buffer.from([0xe9]), declared)).toBe('é');
    },
  );
});

function utf32(text: string): Buffer {
  const bytes = Buffer.alloc(Array.from(text).length * 4);
  for (const [at, sign] of Array.from(text).entries())
    bytes.writeUInt32LE(sign.codePointAt(0)!, at * 4);
  return bytes;
}
