/** Environment variables by name, as `process.env` has them; an empty one counts as unset. */
export type Environment = Readonly<Record<string, string | undefined>>;
