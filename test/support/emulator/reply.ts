import type { Answer, AnswerHead } from './answer.ts';
import { wireUsage } from './wire-usage.ts';

/** Stands for the audio while the rest becomes JSON; nothing that is said contains it. */
const audioHere = 'the-audio-goes-here';

/**
 * An answer as the JSON of a `chat.completion` object. Its audio is put in behind the serializer's
 * back: base64 needs no escaping, and looking for what does takes longer than all the rest.
 */
export function reply(answer: Answer, head: AnswerHead): Buffer {
  const [before = '', after = ''] = JSON.stringify(completion(answer, head)).split(audioHere);
  const audio = after === '' ? '' : (answer.audio?.data.toString('base64') ?? '');
  const start = Buffer.byteLength(before);
  const end = start + audio.length;
  const whole = Buffer.allocUnsafe(end + Buffer.byteLength(after));
  whole.write(before);
  whole.write(audio, start, 'latin1');
  whole.write(after, end);
  return whole;
}

function completion(answer: Answer, head: AnswerHead): object {
  const choices = head.audioInSecondChoice
    ? [choice(0, { ...answer, audio: undefined, text: '' }), choice(1, answer)]
    : [choice(0, answer)];
  return {
    id: head.id,
    object: 'chat.completion',
    created: head.created,
    model: head.model,
    choices: head.withFilterResults
      ? choices.map((each) => ({ ...each, content_filter_results: {} }))
      : choices,
    usage: wireUsage(answer.usage),
    system_fingerprint: 'fp_emulator',
    ...(head.withFilterResults ? { prompt_filter_results: promptFilterResults } : {}),
  };
}

/** What Azure says of a prompt that passed its filter. */
export const promptFilterResults = [
  { prompt_index: 0, content_filter_results: { violence: { filtered: false, severity: 'safe' } } },
];

function choice(index: number, { audio, text, finishReason }: Answer): object {
  return {
    index,
    message: {
      role: 'assistant',
      content: text ?? null,
      refusal: null,
      annotations: [],
      audio:
        audio === undefined
          ? null
          : {
              id: audio.id,
              data: audioHere,
              transcript: audio.transcript,
              expires_at: audio.expiresAt,
            },
    },
    logprobs: null,
    finish_reason: finishReason,
  };
}
