/**
 * A pure function of a string that remembers what it found: for what is asked again and again of the
 * same few words and takes far longer to find than to look up.
 *
 * @param most so many answers are remembered; then all are forgotten, and it begins anew
 */
export function remembering<Value>(
  most: number,
  find: (key: string) => Value,
): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    if (known.size >= most) known.clear();
    const value = find(key);
    known.set(key, { value });
    return value;
  };
}
