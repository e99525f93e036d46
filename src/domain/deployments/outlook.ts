/** What a deployment holds in store for a request that it did not let through just now. */
export type Outlook =
  /**
   * Its turn comes after so long, as far as can be told: the quota is used up, the service asked for
   * a pause, or the breaker is open.
   */
  | {
      readonly kind: 'busy';
      readonly deployment: string;
      readonly waitMs: number;
      readonly because: 'quota' | 'pause' | 'breaker';
    }
  /** It refuses the credential, or there is no such deployment. */
  | { readonly kind: 'refused'; readonly deployment: string; readonly said?: string }
  /** It has not answered for longer than a run has patience. */
  | {
      readonly kind: 'silent';
      readonly deployment: string;
      readonly forMs: number;
      readonly said?: string;
    }
  /** The request asks for more tokens than it is set to admit in a whole minute. */
  | { readonly kind: 'too-large'; readonly deployment: string; readonly tokensPerMinute: number };

/** One for which no waiting is foreseen to help. */
export type ClosedOutlook = Exclude<Outlook, { readonly kind: 'busy' }>;
