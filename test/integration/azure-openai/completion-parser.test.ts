import { describe, expect, test } from '@jest/globals';

import {
  plainCompletionParser,
  threadCompletionParser,
} from '#src/adapters/azure-openai/completion-parser.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));
const sound = Buffer.alloc(300_000, 'RIFF-and-so-on');
const data = sound.toString('base64');
const choice = (audio: unknown): object => ({ message: { content: 'é 😀', audio } });

describe('a parser in a thread', () => {
  test.each<[string, unknown]>([
    ['a completion with audio', { model: 'm', choices: [choice({ id: 'a', data })] }],
    ['two choices', { choices: [choice({ data }), choice({ data: '' })] }],
    ['audio of another kind', { choices: [choice({ data: 7 }), choice('a'), choice(null)] }],
    ['no choices', { error: { message: 'upstream gone' } }],
    ['choices that are none', { choices: { message: { audio: { data } } } }],
    ['a word', 'Sorry.'],
    ['null', null],
  ])('gives the same of %s as one without, several at once', async (_, completion) => {
    const parser = threadCompletionParser();
    const body = JSON.stringify(completion);
    const [one, other, plain] = await Promise.all([
      parser.parse(bytesOf(body)),
      parser.parse(bytesOf(body)),
      plainCompletionParser.parse(bytesOf(body)),
    ]);
    expect(one).toEqual(plain);
    expect(other).toEqual(plain);
    await parser.close();
  });

  test('gives audio as bytes, and nothing for nothing', async () => {
    const parser = threadCompletionParser();
    const body = bytesOf(JSON.stringify({ choices: [choice({ data })] }));
    const expected = { choices: [choice({ data: Uint8Array.from(sound) })] };
    expect(await parser.parse(body)).toEqual(expected);
    expect(await parser.parse(bytesOf(''))).toBeUndefined();
    await parser.close();
  });

  test('says that an answer is cut off, and parses the next', async () => {
    const parser = threadCompletionParser();
    const cut = parser.parse(bytesOf('{"choices": ['));
    const whole = parser.parse(bytesOf('{"choices": []}'));
    await expect(cut).rejects.toMatchObject({ name: 'SyntaxError' });
    expect(await whole).toEqual({ choices: [] });
    await parser.close();
  });

  test('tells those who wait when it is closed', async () => {
    const parser = threadCompletionParser();
    const told = expect(parser.parse(bytesOf('{}'))).rejects.toThrow('ended');
    await parser.close();
    await told;
  });
});
