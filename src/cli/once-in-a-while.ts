const quietMs = 60_000;

/** Lets a message through at most once a minute: a lost connection reports itself many times. */
export function onceInAWhile(tell: (error: Error) => void): (error: Error) => void {
  let last = -Infinity;
  return (error) => {
    if (Date.now() - last < quietMs) return;
    last = Date.now();
    tell(error);
  };
}
