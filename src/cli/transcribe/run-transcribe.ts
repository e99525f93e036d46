import { loadHouse } from '#src/config/load-settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { clockTime } from '#src/domain/dictation/unheard-note.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { type OpenListening, type Transcribed, transcribe } from '#src/main/dictation.ts';

import { counted, formatCount, formatDuration, formatMoney } from '../format.ts';
import { Interrupted, interruptedCode, interruption } from '../interruption.ts';
import { type DictationEnding, dictationDisplay } from './dictation-display.ts';

/** The options of `lectern transcribe`, as commander gives them. */
export interface TranscribeOptions {
  readonly to?: string;
  readonly title?: string;
  readonly language?: string;
  readonly speech?: SpeechEngine;
  /** US dollars; 0: no limit. */
  readonly budget?: number;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** It is finished, but places in it wait for a person. */
const heldCode = 3;

/**
 * Writes recordings down and waits for it.
 *
 * @returns the exit code
 */
export async function runTranscribe(
  paths: readonly string[],
  { json = false, speech, budget, ...wish }: TranscribeOptions,
  call: { readonly openListening: OpenListening; readonly environment: Environment },
): Promise<number> {
  using interrupt = interruption();
  const display = dictationDisplay({ json });
  interrupt.signal.addEventListener('abort', () => {
    display.say('Stopping; requests under way may still finish.');
  });
  try {
    const written = await transcribe(
      { paths, ...wish },
      {
        ...call,
        house: await loadHouse(),
        ...(speech === undefined ? {} : { engine: speech }),
        ...(budget === undefined ? {} : { budgetUsd: budget }),
        say: (sentence) => display.say(sentence),
        onProgress: (progress) => display.show(progress),
        signal: interrupt.signal,
      },
    );
    display.end();
    display.finish(endingOf(written));
    return written.unheard.length === 0 ? 0 : heldCode;
  } catch (error) {
    display.end();
    // What is stopped on the way throws what it likes.
    const { reason }: { reason: unknown } = interrupt.signal;
    if (!interrupt.signal.aborted || !(reason instanceof Interrupted)) throw error;
    display.say('Stopped. The same command goes on from here.');
    return interruptedCode;
  }
}

/** What is said of a finished transcript. */
export function endingOf({ unheard, ...written }: Transcribed): DictationEnding {
  const { path, title, words, seconds, recordings, usd } = written;
  const places = unheard.map(
    ({ file, from, to, reason }) => `  ${clockTime(from)}–${clockTime(to)} of ${file}: ${reason}`,
  );
  return {
    lines: [
      `“${title}” is written down: ${formatCount(words)} words from ${counted(recordings, 'recording')}, ${formatDuration(seconds)}, for ${formatMoney(usd)}.`,
      `It lies in ${path}`,
    ],
    troubles:
      places.length === 0
        ? []
        : [
            `${counted(places.length, 'place')} could not be made out, and ${places.length === 1 ? 'is' : 'are'} marked [unintelligible, …] in it:`,
            ...places,
            'Write there what is said; or run the same command with --force, which asks for these places again.',
          ],
    result: { ...written, unheard },
  };
}
