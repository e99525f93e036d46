import { samplesIn } from '#src/domain/audio/pcm.ts';
import type { ChapterScore, Stretch } from '#src/domain/mastering/chapter-score.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

import type { MadeTake } from './made-takes.ts';

/** How takes are joined in a measurement; `loud` makes every take need the limiter. */
export type Joining = 'plain' | 'full' | 'loud';

const acx = { peakDb: -3.5, roomToneDb: -70, fadeSamples: samplesIn(0.005) };
const mastering: Readonly<Record<Joining, Omit<ChapterScore, 'stretches' | 'ledger' | 'samples'>>> =
  {
    plain: { gainDb: 0, fadeSamples: 0 },
    full: { ...acx, gainDb: 3 },
    loud: { ...acx, gainDb: 12 },
  };

/** One chapter of all takes: as they are, or trimmed at both ends with a pause after each. */
export function makeOrder(
  takes: readonly MadeTake[],
  joining: Joining,
  path: string,
): AssemblyOrder {
  const stretches = takes.flatMap(({ id, samples, crc32, peak }): readonly Stretch[] => {
    const take = { kind: 'take', takeId: id, crc32, peak } as const;
    if (joining === 'plain') return [{ ...take, from: 0, samples }];
    const [from, cut] = [samplesIn(0.03), samplesIn(0.1)];
    return [
      { ...take, from, samples: samples - cut },
      { kind: 'pause', samples: samplesIn(0.35) },
    ];
  });
  const samples = stretches.reduce((sum, stretch) => sum + stretch.samples, 0);
  return {
    score: { ...mastering[joining], stretches, ledger: [], samples },
    takePaths: Object.fromEntries(takes.map(({ id, path: takePath }) => [id, takePath])),
    path,
  };
}
