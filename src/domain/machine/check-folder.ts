import type { Check } from './check.ts';

/** What is known of a folder that may not exist yet. */
export interface FolderState {
  /** Whether it, or else the nearest folder above it that exists, may be written to. */
  readonly writable: boolean;
  /** Free space there, in bytes. */
  readonly freeBytes: number;
}

/**
 * Space for a book of ten hours: its takes (24 kHz mono, 16 bit: 1.7 GB), its tracks (44.1 kHz:
 * 3.2 GB), the same again as WAV files to hand out, and the M4B and MP3 editions.
 */
const comfortableBytes = 9e9;

/** Judges whether Lectern can write to the folder `path`, which `variable` names. */
export function checkFolder(
  folder: { readonly name: string; readonly path: string; readonly variable: string },
  state: FolderState,
): Check {
  const { name, path, variable } = folder;
  if (state.writable) return { name, status: 'ok', required: true, detail: `${path} is writable` };
  return {
    name,
    status: 'failed',
    required: true,
    detail: `${path} cannot be written to`,
    nextStep: `Give yourself the right to write there, or set ${variable} to another folder.`,
  };
}

/** Judges the free space around the library; too little is no fault until it runs out. */
export function checkSpace(state: FolderState): Check {
  const detail = `${(state.freeBytes / 1e9).toFixed(1)} GB free`;
  if (state.freeBytes >= comfortableBytes) {
    return { name: 'disk space', status: 'ok', required: false, detail };
  }
  const nextStep = `Make room: a ten-hour book takes about ${comfortableBytes / 1e9} GB while it is made.`;
  return { name: 'disk space', status: 'low', required: false, detail, nextStep };
}
