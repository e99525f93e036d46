/**
 * A file's path from the page's folder as a link to it: whatever its name is, it stays a path below
 * that folder (no scheme, no query, no way up).
 */
export function relativeUrl(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
