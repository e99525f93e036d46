import { Buffer } from 'node:buffer';

import { wavFile } from '#src/domain/audio/wav-file.ts';
import { TemporaryError } from '#src/domain/errors.ts';
import { mostTokens } from '#src/domain/narration/completion-budget.ts';

import type { AnswerAudio, ChatAnswer } from './chat-answer.ts';
import { chunkShape } from './completion-shape.ts';
import type { CompletionUsage } from './completion-shape.ts';
import { holdsWholeFile, pcmBytesPerToken } from './sound-bytes.ts';

/** The most audio that is collected, in bytes of PCM: all that a model gives for one request. */
export const mostPcmBytes = mostTokens * pcmBytesPerToken;

/** What has come of one choice so far. */
interface Draft {
  readonly pieces: Buffer[];
  transcript: string;
  text: string;
  id: string;
  expiresAt: number | undefined;
}

/**
 * Puts together the answer of a streamed chat completion, whose audio comes as pieces of PCM (24 kHz,
 * mono, s16) and becomes a WAV. A stream that goes on beyond what a model can give is left, and
 * its answer counts as cut (`length`).
 *
 * @throws TemporaryError when the stream ends before its answer does, which it does without an error
 */
export async function collectAnswer(stream: AsyncIterable<unknown>): Promise<ChatAnswer> {
  const drafts = new Map<number, Draft>();
  const finishReasons: string[] = [];
  let model = '';
  let counts: CompletionUsage;
  let bytes = 0;
  for await (const event of stream) {
    const chunk = chunkShape.parse(event);
    model = chunk.model || model;
    counts = chunk.usage ?? counts;
    for (const { index = 0, delta, finish_reason: finishReason } of chunk.choices) {
      if (finishReason) finishReasons.push(finishReason);
      if (delta) bytes += add(delta, draftOf(drafts, index));
    }
    if (bytes > mostPcmBytes) {
      finishReasons.push('length');
      break;
    }
  }
  if (finishReasons.length === 0) {
    throw new TemporaryError('The service ended its stream in the middle of the answer.', {
      maybeBilled: true,
    });
  }
  const choices = [...drafts.values()];
  return {
    model,
    finishReasons,
    audio: choices.map(audioOf).find((audio) => audio !== undefined),
    text: choices
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    counts,
  };
}

function draftOf(drafts: Map<number, Draft>, index: number): Draft {
  const known = drafts.get(index);
  if (known !== undefined) return known;
  const draft = { pieces: [], transcript: '', text: '', id: '', expiresAt: undefined };
  drafts.set(index, draft);
  return draft;
}

type Delta = NonNullable<ReturnType<typeof chunkShape.parse>['choices'][number]['delta']>;

/** Adds a piece of an answer; each piece of base64 is complete by itself. Returns its length in bytes. */
function add({ content, refusal, audio }: Delta, draft: Draft): number {
  draft.text += refusal ?? content ?? '';
  draft.transcript += audio?.transcript ?? '';
  draft.id = audio?.id || draft.id;
  draft.expiresAt = audio?.expires_at ?? draft.expiresAt;
  const piece = Buffer.from(audio?.data ?? '', 'base64');
  if (piece.byteLength > 0) draft.pieces.push(piece);
  return piece.byteLength;
}

function audioOf({ pieces, transcript, id, expiresAt }: Draft): AnswerAudio | undefined {
  const sound = Buffer.concat(pieces);
  if (sound.byteLength === 0) return undefined;
  // Some servers stream a file instead of bare samples.
  if (holdsWholeFile(sound)) return { bytes: sound, transcript, id, expiresAt };
  return { bytes: wavFile(sound), transcript, id, expiresAt };
}
