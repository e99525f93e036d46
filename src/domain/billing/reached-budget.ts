/** A budget that does not suffice for another request. */
export interface ReachedBudget {
  readonly of: 'book' | 'batch';
  /**
   * What counts as spent, in US dollars: also what is set aside for requests of processes that have
   * died, which the bill may not have.
   */
  readonly spentUsd: number;
}
