/** Audio tokens that a second of speech is billed as, by the models that speak (their vendors' documentation). */
export const spokenTokensPerSecond = 20;

/** Audio tokens that a second of a recording is billed as, by the models that listen (docs and samples). */
export const heardTokensPerSecond = 10;
