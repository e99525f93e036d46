/** The specifications that finished sound is checked against; `none` only measures. */
export const retailSpecs = [
  'acx-spec',
  'ebu-r128',
  'podcast',
  'librivox',
  'google-play',
  'none',
] as const;

/** Whose rules finished sound is checked against. */
export type RetailSpec = (typeof retailSpecs)[number];

/** What is meant where nobody says which. */
export const defaultSpec: RetailSpec = 'acx-spec';
