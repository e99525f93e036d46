import { describe, expect, test } from '@jest/globals';

import { narrationBody, streamed } from '#src/adapters/azure-openai/request.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { InputError } from '#src/domain/errors.ts';
import { completionBudget } from '#src/domain/narration/completion-budget.ts';
import { guideNote, narrationPrompt } from '#src/domain/narration/prompt.ts';

const request = {
  spoken: 'Es war einmal.',
  voice: { name: 'a voice of tomorrow', model: 'gpt-audio-1.5', direction: 'warm' },
  language: 'de',
  bookTitle: 'Märchen',
};
const parts = { spoken: request.spoken, language: 'de', bookTitle: 'Märchen', direction: 'warm' };
const { system, user } = narrationPrompt(parts);

describe('the body of a narration request', () => {
  test('asks for spoken WAV in the voice as given, with a limit near the estimate', () => {
    expect(narrationBody(request, 'narrator', 0.7)).toEqual({
      model: 'narrator',
      modalities: ['text', 'audio'],
      audio: { voice: 'a voice of tomorrow', format: 'wav' },
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      temperature: 0.7,
      max_completion_tokens: completionBudget(request.spoken, 'de'),
    });
  });

  test('asks for bare samples and the bill when it is to be streamed, and is the same else', () => {
    const whole = narrationBody(request, 'narrator', 0.7);
    expect(streamed(whole)).toEqual({
      ...whole,
      audio: { voice: 'a voice of tomorrow', format: 'pcm16' },
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test('insists, and shows what stands before, as its request says', () => {
    const more = { insistence: 'firm', preceding: 'Vorher war nichts.' } as const;
    const expected = narrationPrompt({ ...parts, ...more });
    expect(expected).not.toEqual({ system, user });
    expect(narrationBody({ ...request, ...more }, 'narrator', 0.7).messages).toEqual([
      { role: 'system', content: expected.system },
      { role: 'user', content: expected.user },
    ]);
  });

  test('names an earlier answer where the model would have given it', () => {
    const guide = { kind: 'earlier-answer', audioId: 'audio_1' } as const;
    expect(narrationBody({ ...request, guide }, 'narrator', 0.7).messages).toEqual([
      { role: 'system', content: system },
      { role: 'assistant', audio: { id: 'audio_1' } },
      { role: 'user', content: user },
    ]);
  });

  test.each([
    ['wav', Buffer.concat([wavHeader(2), Buffer.alloc(4)])],
    ['mp3', Buffer.from('ID3-and-so-on')],
  ])(
    'carries a reference recording as %s between what it is for and the script',
    (format, audio) => {
      const guide = { kind: 'recording', audio, seconds: 1 } as const;
      expect(narrationBody({ ...request, guide }, 'narrator', 0.7).messages[1]).toEqual({
        role: 'user',
        content: [
          { type: 'text', text: guideNote },
          { type: 'input_audio', input_audio: { data: audio.toString('base64'), format } },
          { type: 'text', text: user },
        ],
      });
    },
  );

  test('is refused with a recording that no service takes', () => {
    const guide = { kind: 'recording', audio: new Uint8Array(20_000_001), seconds: 417 } as const;
    expect(() => narrationBody({ ...request, guide }, 'narrator', 0.7)).toThrow(InputError);
  });
});
