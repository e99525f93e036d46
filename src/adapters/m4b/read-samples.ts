import { expectInside, insideOf } from './read-boxes.ts';

/** A stretch of a file in which samples of a track lie one after the other. */
export interface ReadChunk {
  readonly from: number;
  readonly bytes: number;
  /** Number of its first sample, from 0. */
  readonly firstSample: number;
  readonly samples: number;
}

/** How many samples a track has, and how long they are together, in its own units. */
export function sampleTimes(table: Buffer): { samples: number; duration: number } {
  let samples = 0;
  let duration = 0;
  for (const run of timeRuns(table)) {
    samples += run.samples;
    duration += run.samples * run.duration;
  }
  return { samples, duration };
}

/** Runs of samples of the same length. */
export function* timeRuns(table: Buffer): Generator<{ samples: number; duration: number }> {
  const times = expectInside(table, 'stts');
  const end = 8 + times.readUInt32BE(4) * 8;
  for (let at = 8; at < end; at += 8) {
    yield { samples: times.readUInt32BE(at), duration: times.readUInt32BE(at + 4) };
  }
}

/** Lengths of a track's samples. */
export interface SampleSizes {
  readonly count: number;
  /** Bytes of one. */
  readonly sizeOf: (sample: number) => number;
}

/** Tells each sample's length. */
export function sizesIn(table: Buffer): SampleSizes {
  const sizes = expectInside(table, 'stsz');
  const all = sizes.readUInt32BE(4);
  const count = sizes.readUInt32BE(8);
  return { count, sizeOf: (sample) => (all > 0 ? all : sizes.readUInt32BE(12 + sample * 4)) };
}

/** The chunks of a track in order, made of what its tables say. */
export function* chunksIn(table: Buffer): Generator<ReadChunk> {
  const { count, sizeOf } = sizesIn(table);
  const offsetAt = offsetsIn(table);
  const runs = expectInside(table, 'stsc');
  const runCount = runs.readUInt32BE(4);
  let run = 0;
  let chunk = 0;
  for (let sample = 0; sample < count; chunk += 1) {
    if (run + 1 < runCount && runs.readUInt32BE(8 + (run + 1) * 12) === chunk + 1) run += 1;
    const samples = runs.readUInt32BE(8 + run * 12 + 4);
    if (samples === 0 || sample + samples > count) throw new Error('Chunks and samples disagree.');
    let bytes = 0;
    for (let each = sample; each < sample + samples; each += 1) bytes += sizeOf(each);
    yield { from: offsetAt(chunk), bytes, firstSample: sample, samples };
    sample += samples;
  }
}

function offsetsIn(table: Buffer): (chunk: number) => number {
  const far = insideOf(table, 'co64');
  if (far !== undefined) return (chunk) => Number(far.readBigUInt64BE(8 + chunk * 8));
  const near = expectInside(table, 'stco');
  return (chunk) => near.readUInt32BE(8 + chunk * 4);
}
