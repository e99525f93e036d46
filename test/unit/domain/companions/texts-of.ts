import type { PackedFile } from '#src/domain/companions/packed-file.ts';

/** The texts of a package, by their names. */
export function textsOf(files: readonly PackedFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ name, content }) => ('text' in content ? [[name, content.text]] : [])),
  );
}
