import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import type { NumberSpeaker } from './number-speaker.ts';
import { spanish } from './spanish.ts';

const speakers: ReadonlyMap<string, NumberSpeaker> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['zh', chinese],
  ['ja', chinese],
]);

/** How a language, given by its primary subtag, says numbers; undefined when that is not known here. */
export function speakerOf(language: string): NumberSpeaker | undefined {
  return speakers.get(language);
}
