/** The key with the highest count; of equal ones the first. */
export function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let most: Key | undefined;
  let highest = 0;
  for (const [key, count] of counts)
    if (count > highest) {
      most = key;
      highest = count;
    }
  return most;
}

/** How often each key comes up. */
export function countEach<Key>(keys: Iterable<Key>): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The key that comes up most often. */
export function mostFrequent<Key>(keys: Iterable<Key>): Key | undefined {
  return mostOf(countEach(keys));
}
