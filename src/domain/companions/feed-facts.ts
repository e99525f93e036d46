/** What a feed tells besides the report. */
export interface FeedFacts {
  /**
   * Where the delivered folder will be served from. Absent: all URLs are relative to the feed, which
   * serves at home; directories of podcasts want whole ones.
   */
  readonly baseUrl?: string;
  /** When the last chapter counts as published; each one before it a minute earlier. */
  readonly published: Date;
  /** Lengths of the sound files in bytes, by their paths from the delivered folder. */
  readonly bytes: ReadonlyMap<string, number>;
  /** From the delivered folder. */
  readonly coverFile?: string;
  /** Absent: no. */
  readonly isExplicit?: boolean;
  /** The book as one file: it is then the feed's only episode. Paths from the delivered folder. */
  readonly whole?: {
    readonly mp3: string;
    /** See `podcastChapters`. */
    readonly chapters?: string;
    /** WebVTT. */
    readonly transcript?: string;
  };
}
