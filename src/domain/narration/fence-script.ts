/**
 * Puts a text between a line `<script>` and a line `</script>`, so that a model can tell what to
 * read from what it is told. Marks that occur inside the text itself are opened by one space
 * (`</script>` becomes `< /script>`): they sound the same and no longer close the fence. The result
 * holds each mark exactly once, whatever the text.
 */
export function fenceScript(spoken: string): string {
  const harmless = spoken.replace(/<(?=[\s/]*script)/giu, '< ');
  return `<script>\n${harmless}\n</script>`;
}

/** More than this of a context says nothing more about how to read on, in characters. */
const mostContext = 240;

/**
 * Puts what stands before a script between the marks `<context>` and `</context>`, all on one line
 * and without marks of its own. Of a long context only the end is kept, from a word on.
 *
 * @returns undefined when there is no context
 */
export function fenceContext(preceding: string): string | undefined {
  const line = preceding.replace(/\s+/gu, ' ').trim();
  if (line === '') return undefined;
  const end = line.length <= mostContext ? line : `…${lastWords(line)}`;
  return `<context>${end.replace(/<(?=[\s/]*(?:script|context))/giu, '< ')}</context>`;
}

/** The end of a line, from a word on where it has words apart, and from a whole character anyway. */
function lastWords(line: string): string {
  const end = line.slice(-mostContext).replace(/^[\uDC00-\uDFFF]/u, '');
  const space = end.indexOf(' ');
  return space >= 0 && space < mostContext / 2 ? end.slice(space) : end;
}
