import { voiceNames, type VoiceName } from './chat-request.ts';
import { modelSampleRate } from './count-tokens.ts';
import type { Line } from './speak.ts';

/** Speed of the tone, in the middle of what English narration shows. */
export const toneCharactersPerSecond = 14;

const samplesPerCharacter = modelSampleRate / toneCharactersPerSecond;

/** Samples over which a syllable swells and fades. */
const ramp = 240;

/** Peaks of loud and of soft syllables; together about -20 dBFS over a sentence. */
const loudPeak = 0.3;
const softPeak = 0.1;

/**
 * Speaks in tones, very fast: every letter is a short syllable whose pitch and level follow from it,
 * every other character a pause of nearly nothing. Its last syllable dies away, as a voice's does.
 * Lasts a fourteenth of a second a character.
 */
export function toneVoice(): (line: Line) => Promise<Int16Array> {
  const grains = new Map<string, Int16Array>();
  const grainOf = (character: string, voice: VoiceName): Int16Array => {
    const sort = sortOf(character);
    const key = `${voice} ${sort}`;
    const grain = grains.get(key) ?? makeGrain(sort, voice);
    grains.set(key, grain);
    return grain;
  };

  return ({ text, voice }) => {
    const characters = Array.from(text);
    const samples = new Int16Array(Math.round(characters.length * samplesPerCharacter));
    for (const [index, character] of characters.entries()) {
      samples.set(grainOf(character, voice), Math.round(index * samplesPerCharacter));
    }
    const ending = samples.subarray(-Math.floor(samplesPerCharacter));
    for (const [index, sample] of ending.entries()) {
      ending[index] = sample * (1 - index / ending.length) ** 3;
    }
    return Promise.resolve(samples);
  };
}

const syllables = 20;
const pause = -1;

/** Which of the syllables a letter or digit is; `pause` for anything else. */
function sortOf(character: string): number {
  return /[\p{L}\p{N}]/u.test(character) ? character.codePointAt(0)! % syllables : pause;
}

function makeGrain(sort: number, voice: VoiceName): Int16Array {
  const grain = new Int16Array(Math.floor(samplesPerCharacter));
  if (sort === pause) return grain.map((_, index) => ((index * 7919) % 5) - 2);
  const pitch = 110 + 8 * voiceNames.indexOf(voice) + 3 * sort;
  const peak = 32_767 * (sort % 5 < 2 ? loudPeak : softPeak);
  return grain.map((_, index) => {
    const phase = (2 * Math.PI * pitch * index) / modelSampleRate;
    const edge = Math.min(1, index / ramp, (grain.length - 1 - index) / ramp);
    return peak * edge * (0.8 * Math.sin(phase) + 0.2 * Math.sin(2 * phase));
  });
}
