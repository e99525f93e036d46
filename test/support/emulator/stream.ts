import type { Answer, AnswerAudio, AnswerHead } from './answer.ts';
import { promptFilterResults } from './reply.ts';
import { wireUsage } from './wire-usage.ts';

/**
 * Bytes of audio in one event: whole samples, but not a multiple of three, so that only a client
 * that decodes the base64 of every event by itself gets the sound right.
 */
const pieceBytes = 8192;

/** An answer as the `chat.completion.chunk` objects of a stream, in order. */
export function* chunks(
  answer: Answer,
  head: AnswerHead,
  includeUsage: boolean,
): Generator<object> {
  const chunk = (choices: readonly object[], usage: object | null = null): object => ({
    id: head.id,
    object: 'chat.completion.chunk',
    created: head.created,
    model: head.model,
    system_fingerprint: 'fp_emulator',
    choices,
    ...(includeUsage ? { usage } : {}),
  });
  const index = head.audioInSecondChoice ? 1 : 0;
  const delta = (content: object, finishReason: string | null = null): object =>
    chunk([{ index, delta: content, logprobs: null, finish_reason: finishReason }]);

  if (head.withFilterResults) {
    // Azure's first event has no choice and no name.
    const unnamed = { id: '', object: '', created: 0, model: '', choices: [] };
    yield { ...unnamed, prompt_filter_results: promptFilterResults };
  }
  yield delta({ role: 'assistant', content: answer.text === undefined ? null : '', refusal: null });
  for (const text of pieces(answer.text ?? '', 20)) yield delta({ content: text });
  if (answer.audio !== undefined) {
    for (const audio of audioDeltas(answer.audio)) yield delta({ audio });
    // The time of expiry comes last and alone, in a choice that has no finish_reason at all.
    yield chunk([{ index, delta: { audio: { expires_at: answer.audio.expiresAt } } }]);
  }
  yield delta({}, answer.finishReason);
  if (includeUsage) yield chunk([], wireUsage(answer.usage));
}

/** The transcript runs ahead of the sound. */
function* audioDeltas({ id, data, transcript }: AnswerAudio): Generator<object> {
  yield { id, transcript: '' };
  for (const text of pieces(transcript, 20)) yield { id, transcript: text };
  for (let at = 0; at < data.length; at += pieceBytes) {
    yield { id, data: data.toString('base64', at, at + pieceBytes) };
  }
}

/** `text` in pieces of `length` characters, no character torn apart. */
function* pieces(text: string, length: number): Generator<string> {
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += length) {
    yield characters.slice(at, at + length).join('');
  }
}
