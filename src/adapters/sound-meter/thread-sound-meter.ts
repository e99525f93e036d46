import type { MeasuredRecording, SoundMeter } from '#src/ports/sound-meter.ts';

import { taskThread } from '../threads/task-thread.ts';

/** A meter with a thread of its own. */
export interface ThreadSoundMeter extends SoundMeter {
  /** Starts the thread, so that the first recordings need not wait for it. */
  warmUp(): void;
  /** Ends it. */
  close(): Promise<void>;
}

/** Measures recordings in a thread of its own. */
export function threadSoundMeter(): ThreadSoundMeter {
  const thread = taskThread<Uint8Array, MeasuredRecording>(
    new URL('./measuring-thread.ts', import.meta.url),
  );
  return {
    warmUp: () => thread.warmUp(),
    async measure(pcm) {
      const copy = Uint8Array.from(pcm);
      return await thread.run(copy, [copy.buffer]);
    },
    close: () => thread.close(),
  };
}
