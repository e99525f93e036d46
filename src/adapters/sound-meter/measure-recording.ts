import { createHash } from 'node:crypto';

import { fineFrames } from '#src/domain/audio/fine-frames.ts';
import { measureSound } from '#src/domain/audio/measure-sound.ts';
import { measureTakeSound } from '#src/domain/audio/measure-take-sound.ts';
import { samplesOf } from '#src/domain/audio/samples-of.ts';
import type { MeasuredRecording } from '#src/ports/sound-meter.ts';

/** Measures all that is ever asked of a recording, while its bytes are at hand. */
export function measureRecording(pcm: Uint8Array): MeasuredRecording {
  const frames = fineFrames(samplesOf(pcm));
  return {
    facts: measureSound(pcm, frames),
    sound: measureTakeSound(pcm, frames),
    pcmHash: createHash('sha256').update(pcm).digest('hex'),
  };
}
