/** What a service says of one of its quotas with an answer (`x-ratelimit-*`). */
export interface QuotaFigures {
  /** What it admits in a minute. */
  readonly limit?: number;
  /** What it would still admit now. */
  readonly remaining?: number;
  /** Until it admits the whole of it again, in milliseconds. */
  readonly resetMs?: number;
}

/** What a service says of its quotas with an answer, good or bad. */
export interface QuotaReport {
  readonly requests?: QuotaFigures;
  readonly tokens?: QuotaFigures;
}
