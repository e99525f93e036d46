import type { Usage } from '#src/domain/billing/usage.ts';
import { ContentFilteredError, TakeRejectedError } from '#src/domain/errors.ts';
import { textTokensAtMost } from '#src/domain/narration/text-tokens.ts';
import type { Recording } from '#src/ports/speech.ts';

import { billedUsage } from './billed-usage.ts';
import type { AnswerAudio, ChatAnswer } from './chat-answer.ts';
import { audioTokensOf } from './sound-bytes.ts';

/**
 * The recording in an answer.
 *
 * @param ceiling the most that the request can be billed, for what the service does not count
 * @throws ContentFilteredError when a filter cut the answer
 * @throws TakeRejectedError when there is no audio in it
 */
export function recordingOf(answer: ChatAnswer, ceiling: Usage): Recording {
  const { model, finishReasons, audio, text, counts } = answer;
  if (finishReasons.includes('content_filter')) {
    const { usage } = billedUsage(counts, ceiling);
    throw new ContentFilteredError('A content filter of the service stopped the narration.', {
      usage,
    });
  }
  if (audio === undefined) {
    const { usage } = billedUsage(counts, ceiling);
    throw new TakeRejectedError(`The answer holds no audio${insteadOfAudio(text)}.`, { usage });
  }
  const { usage, isCounted } = billedUsage(counts, guessFor(audio, ceiling));
  return {
    audio: audio.bytes,
    ...(audio.transcript.trim() === '' ? {} : { transcript: audio.transcript }),
    complete: !finishReasons.includes('length'),
    usage,
    isCounted,
    ...rememberedAs(audio),
    ...(model === '' ? {} : { model }),
  };
}

function guessFor({ bytes, transcript }: AnswerAudio, ceiling: Usage): Usage {
  return {
    ...ceiling,
    textTokensOut: textTokensAtMost(transcript, false),
    audioTokensOut: audioTokensOf(bytes) ?? ceiling.audioTokensOut,
  };
}

function rememberedAs({ id, expiresAt }: AnswerAudio): Pick<Recording, 'answer'> {
  if (id === '' || expiresAt === undefined) return {};
  return { answer: { audioId: id, expiresAtMs: expiresAt * 1000 } };
}

/** What the model wrote when it should have spoken, shortened for a log. */
function insteadOfAudio(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words === '' ? '' : `, but the text "${words.slice(0, 120)}"`;
}
