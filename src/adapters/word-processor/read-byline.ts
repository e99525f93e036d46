const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*|d[eiau]s?|del|della|van|von|der|den|la|le|af|av|ter|ten|zu)`;
const NAMES = String.raw`\p{Lu}[\p{L}.'’-]*(?: ${NAME}){0,5}`;
const BY =
  '(?:(?:[Aa]n?|[Tt]he|[Ee]in|[Uu]n) [\\p{L} ]{3,30}? )?(?:[Ww]ritten )?(?:[Bb][Yy]|[Vv]on|[Pp]ar|[Aa]v|[Aa]f|[Dd]e|[Pp]or|[Dd]i|[Dd]oor)';
const BYLINE = new RegExp(
  `^${BY}:? (?<names>${NAMES}(?:(?:, | and | & | und | et | och | y )${NAMES})*)$`,
  'u',
);
const BETWEEN = /, | (?:and|&|und|et|och|y) /u;

/** The authors that a line such as `by Ann Author and Bo Writer` names, or `undefined`. */
export function readByline(line: string): readonly string[] | undefined {
  if (line.length > 120) return undefined;
  const names = BYLINE.exec(line)?.groups?.['names'];
  return names?.split(BETWEEN).map((name) => name.trim());
}

/** The word before a name on the next line, which together are a byline. */
export function isBylineWord(line: string): boolean {
  return /^(?:(?:written )?by|von|par|av|por|di|door)$/i.test(line);
}
