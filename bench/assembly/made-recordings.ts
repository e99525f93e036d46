import { espeakSpeech } from '#src/adapters/espeak/espeak-speech.ts';
import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';
import { measureRecording } from '#src/adapters/sound-meter/measure-recording.ts';
import { samplesOf } from '#src/domain/audio/samples-of.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { MeasuredRecording } from '#src/ports/sound-meter.ts';

/** A recording and what a take tells of it. */
export interface MadeRecording {
  readonly pcm: Uint8Array;
  readonly measured: MeasuredRecording;
}

/** Peaks that recordings are brought to, in turn, full scale being 1: quiet, middling and loud takes. */
const peaks = [0.5, 0.25, 0.7, 0.4];

/** Has the draft voice read each of the texts, some quietly, some loudly. */
export async function makeRecordings(
  texts: readonly string[],
  signal: AbortSignal,
): Promise<MadeRecording[]> {
  const speech = espeakSpeech();
  const made: MadeRecording[] = [];
  for (const [at, spoken] of texts.entries()) {
    const { audio } = await speech.narrate(
      {
        ...{ spoken, language: 'en', bookTitle: 'A Book' },
        voice: { name: 'auto', model: draftModel, direction: '' },
      },
      signal,
    );
    const pcm = scaled(await ffmpegAudioTools.decode(audio, signal), peaks[at % peaks.length]!);
    made.push({ pcm, measured: measureRecording(pcm) });
  }
  return made;
}

function scaled(pcm: Uint8Array, peak: number): Uint8Array {
  const samples = samplesOf(Uint8Array.from(pcm));
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  const factor = (peak * 32_767) / loudest;
  const louder = samples.map((sample) => Math.round(sample * factor));
  return new Uint8Array(louder.buffer);
}
