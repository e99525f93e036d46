import { createHash } from 'node:crypto';

import { measureSound } from '#src/domain/audio/measure-sound.ts';
import { measureTakeSound } from '#src/domain/audio/measure-take-sound.ts';
import type { MeasuredRecording } from '#src/ports/sound-meter.ts';

/** Measures all that is ever asked of a recording, while its bytes are at hand. */
export function measureRecording(pcm: Uint8Array): MeasuredRecording {
  return {
    facts: measureSound(pcm),
    sound: measureTakeSound(pcm),
    pcmHash: createHash('sha256').update(pcm).digest('hex'),
  };
}
