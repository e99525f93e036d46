import type { EdgeTrim, Mastering, MasteringPreset } from './mastering.ts';

/**
 * Short enough that words keep together, long enough that no breath is cut; a fade of 5 ms takes the
 * click off a join and is shorter than any sound.
 */
const edges: EdgeTrim = { leadSeconds: 0.05, tailSeconds: 0.1, fadeSeconds: 0.005 };

/** Under the -60 dB that ACX allows, and above digital silence, which listeners take for a fault. */
const roomToneDb = -70;

/**
 * What each preset brings a track to. Rules speak of finished files, `peakDb` of samples at 24 kHz:
 * resampling finds values between samples, and encoders add noise of their own. Both together came to
 * 0.3 dB at the most in MP3 and AAC of limited speech; 0.5 dB are left where a rule names samples, 1 dB
 * where it names true peaks.
 */
export const masteringPresets: Readonly<Record<MasteringPreset, Mastering>> = {
  // ACX's submission requirements: each file from -23 to -18 dB RMS (its middle), peaks at -3 dB.
  'acx-spec': {
    preset: 'acx-spec',
    level: { measure: 'rms', db: -20.5 },
    peakDb: -3.5,
    roomToneDb,
    edges,
  },
  // EBU R 128: -23 LUFS, true peaks at -1 dBTP.
  'ebu-r128': {
    preset: 'ebu-r128',
    level: { measure: 'lufs', db: -23 },
    peakDb: -2,
    roomToneDb,
    edges,
  },
  // Apple Podcasts' audio requirements: about -16 LUFS, true peaks at -1 dBTP.
  podcast: {
    preset: 'podcast',
    level: { measure: 'lufs', db: -16 },
    peakDb: -2,
    roomToneDb,
    edges,
  },
  // LibriVox: about 89 dB of ReplayGain, whose reference that is: -18 LUFS in ReplayGain 2.0. No clipping.
  librivox: {
    preset: 'librivox',
    level: { measure: 'lufs', db: -18 },
    peakDb: -2,
    roomToneDb,
    edges,
  },
  none: { preset: 'none' },
};
