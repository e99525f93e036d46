/** Why a run was stopped before its end, for people. */
export interface StopNotice {
  readonly run: string;
  /** One plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly nextStep: string;
}
