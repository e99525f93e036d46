/** Loudness of what nobody hears, in LUFS: there is no silence that counts as less. */
export const silentLufs = -120;

/** A block is 400 ms long and begins 100 ms after the one before. */
const blockTenths = 4;
/** Blocks below this count as silence, in LUFS. */
const absoluteGate = -70;
/** So do blocks this far below the mean of the others, in LU. */
const relativeGate = -10;
/** Makes up for the gain that K-weighting has at 1 kHz, in dB. */
const offsetDb = -0.691;

/**
 * Integrated loudness in LUFS (EBU R128; ITU-R BS.1770-4, Annex 1): the mean of all blocks that pass
 * both gates; -120 where none does. Less than 400 ms of sound is one block.
 *
 * @param tenths K-weighted mean square of each tenth of a second, as `kWeighting` measures it
 */
export function gatedLoudness(tenths: readonly number[]): number {
  const blocks = blocksOf(tenths);
  const gate = powerOf(absoluteGate);
  const audible = meanAbove(blocks, gate);
  return loudness(meanAbove(blocks, Math.max(gate, audible * 10 ** (relativeGate / 10))));
}

function blocksOf(tenths: readonly number[]): Float64Array {
  const length = Math.min(blockTenths, tenths.length);
  const blocks = new Float64Array(length === 0 ? 0 : tenths.length - length + 1);
  for (let at = 0; at < blocks.length; at++) {
    let sum = 0;
    for (let part = 0; part < length; part++) sum += tenths[at + part]!;
    blocks[at] = sum / length;
  }
  return blocks;
}

/** Mean of the blocks above a gate; 0 without any. */
function meanAbove(blocks: Float64Array, gate: number): number {
  let sum = 0;
  let count = 0;
  for (const block of blocks) {
    if (block <= gate) continue;
    sum += block;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

function loudness(power: number): number {
  return power === 0 ? silentLufs : offsetDb + 10 * Math.log10(power);
}

function powerOf(lufs: number): number {
  return 10 ** ((lufs - offsetDb) / 10);
}
