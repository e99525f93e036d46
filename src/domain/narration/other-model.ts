/**
 * The model that really answered, when it is another one than was believed: services name versions
 * (`gpt-audio-mini-2025-10-06`), so the longest known name that begins theirs is meant.
 *
 * @returns undefined when it is the same, or none that the settings know
 */
export function otherModel(
  answered: string,
  believed: string,
  known: readonly string[],
): string | undefined {
  const named = known
    .filter((name) => answered === name || answered.startsWith(`${name}-`))
    .toSorted((one, other) => other.length - one.length)[0];
  return named === undefined || named === believed ? undefined : named;
}
