import { sampleRate } from '#src/domain/audio/pcm.ts';

import { readOggPage } from '../ogg-page.ts';
import { type FrameCounter, cutOff } from './frame-counter.ts';

/** Opus counts in this rate, whatever was encoded. */
const opusRate = 48_000;

/** Where the first packet tells how many samples come before the sound. */
const preSkipAt = 10;

/** Counts Opus in Ogg: how far its last whole page says it has come, less the encoder's delay. */
export function opusCounter(): FrameCounter {
  let pages = 0;
  let preSkip = 0;
  let position = 0;
  let hasEnded = false;
  return {
    take(view) {
      let at = 0;
      for (;;) {
        const page = readOggPage(view.subarray(at));
        if (page === undefined) return at;
        if (page.number !== pages) throw new Error(`Page ${pages + 1} is missing.`);
        if (hasEnded) throw new Error('It goes on behind its end.');
        if (pages === 0) preSkip = readPreSkip(page.body);
        if (page.position >= 0n) position = Number(page.position);
        hasEnded = page.isLast;
        pages += 1;
        at += page.bytes.length;
      }
    },
    samples(left) {
      if (left > 0 || !hasEnded) throw cutOff();
      return Math.max(0, Math.round(((position - preSkip) * sampleRate) / opusRate));
    },
  };
}

function readPreSkip(head: Buffer): number {
  if (head.length < 19 || head.toString('latin1', 0, 8) !== 'OpusHead')
    throw new Error('It is no Opus.');
  return head.readUInt16LE(preSkipAt);
}
