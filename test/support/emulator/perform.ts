import { voiceNames, type VoiceName } from './chat-request.ts';
import { audioTokens, modelSampleRate, samplesPerToken, textTokens } from './count-tokens.ts';
import { isMisreading, type Failure } from './failures.ts';
import { misread } from './misread.ts';
import { resample } from './resample.ts';
import type { Speak } from './speak.ts';
import { spoilSound } from './spoil-sound.ts';

/** What to perform. */
export interface Part {
  readonly script: string;
  readonly voice: VoiceName;
  readonly failure: Failure | undefined;
  /** Text and audio tokens that the performance may take. */
  readonly maxTokens: number;
}

/** A model's answer in audio, before it is put into a container. */
export interface Performance {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  /** What the model says it said. */
  readonly transcript: string;
  /** What can be heard in the samples. */
  readonly audible: string;
  /** `length` when the tokens did not suffice. */
  readonly finishReason: 'stop' | 'length';
  readonly textTokensOut: number;
  readonly audioTokensOut: number;
}

/**
 * Reads a script aloud, with the failure asked for. Where the tokens do not suffice, the transcript
 * is paid for first, and the audio stops where nothing is left.
 */
export async function perform(part: Part, speak: Speak, signal: AbortSignal): Promise<Performance> {
  const { script, failure, maxTokens } = part;
  const words = isMisreading(failure) ? misread(script, failure) : script;
  const aloud = failure === 'other-word' ? misread(script, 'changed-word') : words;
  const spoken = spoilSound(await speakWords(aloud, part, { speak, signal }), failure);

  const said = cutText(words, maxTokens);
  const budget = (maxTokens - textTokens(said)) * samplesPerToken;
  const samples = spoken.subarray(0, budget);
  const finished = said === words && samples.length === spoken.length;
  return {
    ...(failure === '44100-hz'
      ? { samples: resample(samples, modelSampleRate, 44_100), sampleRate: 44_100 }
      : { samples, sampleRate: modelSampleRate }),
    transcript: failure === 'empty-transcript' ? '' : said,
    audible: audibleWords(aloud, failure, samples.length / spoken.length),
    finishReason: finished ? 'stop' : 'length',
    textTokensOut: textTokens(said),
    audioTokensOut: audioTokens(samples.length),
  };
}

async function speakWords(
  words: string,
  { voice, failure }: Part,
  { speak, signal }: { readonly speak: Speak; readonly signal: AbortSignal },
): Promise<Int16Array> {
  if (failure !== 'voice-drift') return speak({ text: words, voice }, signal);
  const all = words.split(/(?<=\s)(?=\S)/);
  const middle = all.length >> 1;
  const other = voiceNames[(voiceNames.indexOf(voice) + 1) % voiceNames.length]!;
  const first = await speak({ text: all.slice(0, middle).join(''), voice }, signal);
  const second = await speak({ text: all.slice(middle).join(''), voice: other }, signal);
  const joined = new Int16Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** As much of `text` as `maxTokens` text tokens pay for. */
function cutText(text: string, maxTokens: number): string {
  return text.slice(0, maxTokens * 4);
}

/** The words in what is left of the sound, `share` of it being left after the cut by tokens. */
function audibleWords(words: string, failure: Failure | undefined, share: number): string {
  if (failure === 'silence') return '';
  const kept = failure === 'cut-audio' ? share / 2 : share;
  if (failure === 'runaway' || !(kept < 1)) return words;
  const all = words.split(/\s+/);
  return all.slice(0, Math.floor(all.length * kept)).join(' ');
}
