import { InputError } from '#src/domain/errors.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import { silenceDb } from '#src/domain/retail/silence-db.ts';
import type { SoundInspector } from '#src/ports/sound-inspector.ts';

import { checkFile } from './check-file.ts';
import { type DecodedSound, copyAgain, decodeSound } from './decode-sound.ts';
import { findDamage } from './find-damage.ts';
import { type ProbedSound, probeSound } from './probe-sound.ts';
import { statedWavSeconds } from './stated-wav-seconds.ts';
import { type Mp3Walk, walkMp3 } from './walk-mp3.ts';

/** Whether an MP4 says that its sound is protected against copying: ffprobe does not tell. */
export type IsProtected = (path: string) => Promise<boolean>;

/** Finished sound, measured by the ffmpeg and ffprobe on the PATH. */
export function ffmpegSoundInspector(isProtected: IsProtected): SoundInspector {
  return {
    async inspect(path, signal, onMeasured) {
      signal.throwIfAborted();
      await checkFile(path);
      const probed = await probeSound(path, signal);
      if (/\bmp4\b/.test(probed.container) && (await isProtected(path)))
        throw new InputError(
          `${path} is protected against copying (DRM), so that only its own player can play it.`,
          'Check the sound as it was before it was protected.',
        );
      const walk = probed.container === 'mp3' ? await walkMp3(path, signal) : undefined;
      const length = walk?.seconds ?? probed.seconds;
      const decoded = await decodeSound(path, probed, signal, (seconds) =>
        onMeasured?.(seconds, Math.max(seconds, length)),
      );
      const statedSeconds = await statedLength(path, probed, walk);
      const damage = findDamage({ statedSeconds, decoded, walk });
      if (damage !== undefined) throw new InputError(`${path} ${damage}.`, copyAgain);
      return measuredFile(path, { probed, decoded, ...(walk === undefined ? {} : { walk }) });
    },
  };
}

/** Formats whose stated length is counted, not guessed from a bit rate. */
const counted = /\b(?:mov|mp4|flac|aiff|matroska)\b/;

/** The length that a file says it has; nothing where it says none. */
async function statedLength(
  path: string,
  { container, seconds }: ProbedSound,
  walk: Mp3Walk | undefined,
): Promise<number | undefined> {
  if (walk !== undefined) return walk.statedSeconds;
  if (container === 'wav') return await statedWavSeconds(path);
  return counted.test(container) ? seconds : undefined;
}

function measuredFile(
  file: string,
  {
    probed,
    decoded,
    walk,
  }: { readonly probed: ProbedSound; readonly decoded: DecodedSound; readonly walk?: Mp3Walk },
): MeasuredFile {
  const { codec, channels, sampleRate, bitsPerSample, hasCover } = probed;
  const { marksDb, faults: _, ...levels } = decoded;
  return {
    file,
    codec,
    channels,
    sampleRate,
    ...(bitsPerSample === undefined ? {} : { bitsPerSample }),
    bitrateKbps: walk?.kbps ?? probed.bitrateKbps,
    ...(walk === undefined ? {} : { isConstantBitrate: walk.isConstant, hasId3: walk.hasId3 }),
    ...levels,
    marks: probed.marks.map((mark, at) => ({ ...mark, aroundDb: marksDb[at] ?? silenceDb })),
    hasCover,
  };
}
