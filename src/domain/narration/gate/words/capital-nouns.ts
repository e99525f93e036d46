/** Languages that give every noun a capital, by primary subtag: there a capital marks no name. */
export const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);
