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
