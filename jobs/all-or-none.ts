/**
 * Does tasks side by side. When one fails the others are stopped and waited for, so that none goes on
 * writing into what is being cleared away.
 *
 * @param begin begins the tasks, which end early when the signal that it is given aborts
 * @throws what the first task that failed threw
 */
export async function allOrNone<Result>(
  signal: AbortSignal,
  begin: (signal: AbortSignal) => readonly Promise<Result>[],
): Promise<Result[]> {
  const failure = new AbortController();
  const tasks = begin(AbortSignal.any([signal, failure.signal])).map((task) =>
    task.catch((error: unknown) => {
      failure.abort(error);
      throw error;
    }),
  );
  const settled = await Promise.allSettled(tasks);
  failure.signal.throwIfAborted();
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
