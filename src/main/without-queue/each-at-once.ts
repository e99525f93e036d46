/**
 * Works on all that comes from a source, so many at a time. After a failure nothing more is begun;
 * what is under way ends first, since it has been paid for.
 *
 * @throws the first failure
 */
export async function eachAtOnce<Item>(
  source: AsyncGenerator<Item, void>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (failures.length === 0) {
      try {
        const next = await source.next();
        if (next.done === true) return;
        if (failures.length === 0) await work(next.value);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
  await source.return();
  if (failures.length > 0) throw failures[0];
}
