import { measureSound } from '#src/domain/audio/measure-sound.ts';
import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';
import { judgeRecording } from '#src/domain/narration/gate/judge-recording.ts';
import type { Verdict } from '#src/domain/narration/gate/verdict.ts';
import type { VoiceName } from '#test/support/emulator/chat-request.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import { type Performance, perform } from '#test/support/emulator/perform.ts';
import type { Speak } from '#test/support/emulator/speak.ts';

import { speakLanguage } from './speak-language.ts';
import { type MarkedText, textOf } from './texts.ts';

/** Whoever performs in these measurements; the voice after theirs in the list, which drift goes to, is a man's. */
export const performers: readonly VoiceName[] = ['alloy', 'shimmer'];

const speakers = new Map<string, Speak>();

/** Performs a text as the emulator does, with a failure or without one. */
export async function performText(
  text: MarkedText,
  voice: VoiceName,
  failure?: Failure,
): Promise<Performance> {
  const speak = speakers.get(text.language) ?? speakLanguage(text.language);
  speakers.set(text.language, speak);
  const part = { script: textOf(text), voice, failure, maxTokens: Infinity };
  return await perform(part, speak, new AbortController().signal);
}

/** What is measured of a performance's sound. */
export function soundOf({ samples }: Performance): SoundFacts {
  return measureSound(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
}

/** What the verbatim gate says of a performance of a text. */
export function judgePerformance(text: MarkedText, performance: Performance): Verdict {
  return judgeRecording({
    spoken: textOf(text),
    language: text.language,
    complete: performance.finishReason === 'stop',
    sound: soundOf(performance),
    audioTokens: performance.audioTokensOut,
    transcript: performance.transcript,
  });
}
