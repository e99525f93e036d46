import { execa } from 'execa';

import { noUsage } from '#src/domain/billing/usage.ts';
import { InputError, TakeRejectedError } from '#src/domain/errors.ts';
import type { Speech } from '#src/ports/speech.ts';

import { chooseVoice } from './choose-voice.ts';
import { listEspeakVoices } from './list-voices.ts';
import type { ListedVoice } from './voice-table.ts';

/** The voice name that means: whichever speaks the book's language. */
const automaticVoice = 'auto';

/** Words a minute; with its pauses espeak-ng then reads about 155, as a narrator does. */
const wordsPerMinute = '165';

/** The draft voice: espeak-ng on this machine. It costs nothing and sounds like it. */
export function espeakSpeech(program = 'espeak-ng'): Speech {
  let voices: Promise<readonly ListedVoice[]> | undefined;

  return {
    async narrate({ spoken, language, voice }, signal) {
      const automatic = voice.name === automaticVoice;
      if (automatic) voices ??= listEspeakVoices(program);
      const name = automatic ? chooseVoice((await voices) ?? [], language) : voice.name;
      // Without `--stdin` it reads in pieces of 1,000 bytes and cuts words in two between them.
      const form = ['-s', wordsPerMinute, '-b', '1', '--stdin', '--stdout'];
      const run = await execa(program, ['-v', name, ...form], {
        input: withoutPhonemes(spoken),
        encoding: 'buffer',
        maxBuffer: 512 * 1024 * 1024,
        cancelSignal: signal,
        reject: false,
      });
      if (signal.aborted) throw signal.reason;
      if (run.code === 'ENOENT') throw missing(program, run);
      if (run.exitCode !== 0) throw refused(name, Buffer.from(run.stderr).toString());
      if (run.stdout.byteLength === 0) throw new TakeRejectedError('espeak-ng said nothing');
      return { audio: run.stdout, complete: true, usage: noUsage };
    },
  };
}

/** Double brackets would have espeak-ng read what is between them as its own phonemes. */
function withoutPhonemes(text: string): string {
  return text.replaceAll(/\[(?=\[)/g, '[ ');
}

function missing(program: string, cause: unknown): InputError {
  return new InputError(
    `The draft voice needs the program ${program}, which is not installed.`,
    'Run ./lectern setup.',
    { cause },
  );
}

function refused(voice: string, said: string): InputError {
  const reason = said.trim().split('\n')[0] ?? '';
  return new InputError(
    `The draft voice can't speak as ${voice}: ${reason}`,
    'Choose one of those that espeak-ng --voices lists.',
  );
}
