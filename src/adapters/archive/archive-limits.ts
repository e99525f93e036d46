/**
 * What an archive may claim to hold. Ten times the largest books on sale; more is an attack or a
 * mistake. From `suspectBytes` on, it may hold no more than `ratio` times what it weighs: pictures
 * hardly shrink, and prose to a fourth.
 */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  totalBytes: 512 * 2 ** 20,
  fileBytes: 64 * 2 ** 20,
  suspectBytes: 24 * 2 ** 20,
  ratio: 60,
} as const;
