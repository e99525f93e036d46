import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';

/** A chapter that satisfies ACX's rules, but for what is said otherwise. */
export function aMeasuredFile(other: Partial<MeasuredFile> = {}): MeasuredFile {
  return {
    file: '002 - One.mp3',
    codec: 'mp3',
    channels: 1,
    sampleRate: 44_100,
    bitrateKbps: 192,
    isConstantBitrate: true,
    hasId3: true,
    seconds: 600,
    rmsDb: -20.5,
    peakDb: -3.5,
    truePeakDb: -3.2,
    lufs: -19,
    noiseFloorDb: -68,
    headSeconds: 0.75,
    tailSeconds: 3,
    marks: [],
    hasCover: true,
    ...other,
  };
}
