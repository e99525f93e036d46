import { availableParallelism } from 'node:os';

import pLimit from 'p-limit';

import type { Encoder } from '#src/ports/encoder.ts';

/** The same encoder, encoding as many tracks at a time as there are cores, whoever asks. */
export function withSharedCores(encoder: Encoder): Encoder {
  const limit = pLimit(availableParallelism());
  return {
    ...encoder,
    encode: (order, signal, onSeconds) =>
      limit(async () => {
        signal.throwIfAborted();
        await encoder.encode(order, signal, onSeconds);
      }),
  };
}
