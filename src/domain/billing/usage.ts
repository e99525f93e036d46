/** Tokens that one request was billed for, by kind. */
export interface Usage {
  readonly textTokensIn: number;
  readonly audioTokensIn: number;
  readonly textTokensOut: number;
  readonly audioTokensOut: number;
}

/** The usage of a request that costs nothing. */
export const noUsage: Usage = {
  textTokensIn: 0,
  audioTokensIn: 0,
  textTokensOut: 0,
  audioTokensOut: 0,
};

/** The usage of two requests together. */
export function addUsage(one: Usage, other: Usage): Usage {
  return {
    textTokensIn: one.textTokensIn + other.textTokensIn,
    audioTokensIn: one.audioTokensIn + other.audioTokensIn,
    textTokensOut: one.textTokensOut + other.textTokensOut,
    audioTokensOut: one.audioTokensOut + other.audioTokensOut,
  };
}
