import type { EmulatorSettings } from './options.ts';
import type { Admission } from './quota-windows.ts';
import type { Recordings } from './recordings.ts';
import type { RequestRecord } from './request-log.ts';
import type { Speak } from './speak.ts';

/** What a running emulator consists of, apart from its HTTP server. */
export interface Emulation {
  readonly settings: EmulatorSettings;
  /** Every request so far, in order of arrival. */
  readonly log: RequestRecord[];
  /** Admitted requests so far, by kind and script. */
  readonly attempts: Map<string, number>;
  readonly recordings: Recordings;
  readonly speak: Speak;
  /** The quota counter of each deployment. */
  readonly quotas: ReadonlyMap<string, (tokens: number) => Admission>;
}

/** A request as it came in. */
export interface Call {
  /** With the query. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
