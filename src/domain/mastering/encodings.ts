/** A form that tracks are encoded in. `aac`: frames for an M4B. */
export interface Encoding {
  readonly form: 'aac' | 'mp3' | 'opus' | 'flac';
  /** Kilobits a second; 0 where the form has none. */
  readonly bitrate: number;
}
