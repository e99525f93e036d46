import { secondsOf } from '#src/domain/audio/pcm.ts';
import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';
import { judgeRecording } from '#src/domain/narration/gate/judge-recording.ts';
import type { Verdict } from '#src/domain/narration/gate/verdict.ts';
import { type Failure, misreadings } from '#test/support/emulator/failures.ts';
import { misread } from '#test/support/emulator/misread.ts';

import { drawFrom } from './draw.ts';
import { judgePerformance, performText, performers, soundOf } from './judge-performance.ts';
import { slips } from './slips.ts';
import { type MarkedText, textOf, texts, writtenDown } from './texts.ts';
import { writeOtherwise } from './write-otherwise.ts';

/** A take that was judged, and what it was. */
export interface JudgedTake {
  readonly kind: string;
  readonly text: string;
  readonly transcript: string;
  readonly verdict: Verdict;
}

/** Failures of the sound alone. `44100-hz` is none: the sound is right and is converted. */
const soundKinds: readonly Failure[] = [
  ...['silence', 'cut-audio', 'runaway', 'clipping', 'dead-tail', 'silent-middle', 'noise'],
  ...['fade', 'voice-drift'],
] as Failure[];
/** Longer texts are not misread aloud a dozen times: the sound of a right take is harder to reject. */
const shortText = 100;
/** One word that fades is a word; and a few words do not tell one voice from another. */
const shortestSeconds: Partial<Record<Failure, number>> = { fade: 1.5, 'voice-drift': 8 };

/** Takes that failed in every way the emulator knows, by each of some voices, and in every single word. */
export async function* failedTakes(
  voices: typeof performers,
): AsyncGenerator<JudgedTake, void, undefined> {
  for (const text of texts) {
    yield* spoiled(text, voices);
    yield* misreadAloud(text);
    yield* slipped(text);
  }
}

async function* spoiled(
  text: MarkedText,
  voices: typeof performers,
): AsyncGenerator<JudgedTake, void, undefined> {
  for (const voice of voices)
    for (const kind of soundKinds) {
      const right = await performText(text, voice);
      if (secondsOf(right.samples.length) < (shortestSeconds[kind] ?? 0)) continue;
      const performance = await performText(text, voice, kind);
      const verdict = judgePerformance(text, performance);
      yield { kind, text: text.name, transcript: performance.transcript, verdict };
    }
}

async function* misreadAloud(text: MarkedText): AsyncGenerator<JudgedTake, void, undefined> {
  const rightSound = soundOf(await performText(text, performers[0]!));
  for (const kind of misreadings) {
    const misreading = misread(textOf(text), kind).trim();
    if (misreading === '' || misreading === textOf(text)) continue;
    const verdict =
      textOf(text).length <= shortText
        ? judgePerformance(text, await performText(text, performers[0]!, kind))
        : judgeWords(text, rightSound, misreading);
    yield { kind, text: text.name, transcript: misreading, verdict };
  }
}

/** With the sound of a faultless take: the words alone give them away. */
async function* slipped(text: MarkedText): AsyncGenerator<JudgedTake, void, undefined> {
  const sound = soundOf(await performText(text, performers[0]!));
  for (const { kind, transcript } of slips(textOf(text), drawFrom(7)))
    yield { kind, text: text.name, transcript, verdict: judgeWords(text, sound, transcript) };
}

/** Takes as written, whose transcripts are written in other honest ways: so many of each text by each voice. */
export async function* goodTakes(
  voices: typeof performers,
  ofEach: number,
): AsyncGenerator<JudgedTake, void, undefined> {
  for (const text of texts)
    for (const [place, voice] of voices.entries()) {
      const performance = await performText(text, voice);
      const sound = soundOf(performance);
      const verdict = judgePerformance(text, performance);
      yield { kind: 'as written', text: text.name, transcript: textOf(text), verdict };
      const draw = drawFrom(place + 1);
      for (let at = 0; at < ofEach; at++) {
        const transcript = writeOtherwise(writtenDown(text, draw), text.language, draw);
        const judged = judgeWords(text, sound, transcript);
        yield { kind: 'written otherwise', text: text.name, transcript, verdict: judged };
      }
    }
}

function judgeWords(text: MarkedText, sound: SoundFacts, transcript: string): Verdict {
  const spoken = textOf(text);
  return judgeRecording({ spoken, language: text.language, complete: true, sound, transcript });
}
