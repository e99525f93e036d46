/** A form that tracks are encoded in. `aac`: ADTS frames for an M4B. */
export type EncodedForm = 'aac' | 'mp3' | 'opus' | 'flac';

/** One way to encode tracks. */
export interface Encoding {
  readonly form: EncodedForm;
  /** Kilobits a second; 0 where the form has none. */
  readonly bitrate: number;
}
