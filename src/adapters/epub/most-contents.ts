/** No table of contents that a person uses has more lines; the rest of a longer one is left unread. */
export const MOST_CONTENTS = 20_000;
