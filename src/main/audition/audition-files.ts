import { join } from 'node:path';

import { deliveredFolder } from '#src/domain/mastering/delivered-names.ts';
import { fileName } from '#src/domain/mastering/file-name.ts';
import type { Voice } from '#src/domain/narration/voice.ts';

/** Words of a passage or a direction in names of files. */
const mostWords = 6;

/**
 * The folder of an audition: `Auditions/<Creator>/<Title>/<first words>`. It lies beside the
 * delivered books and not in one, which is replaced whole at each delivery; and other words lie in
 * another folder, since only the same words can be compared.
 */
export function auditionFolder(
  outFolder: string,
  book: { readonly title: string; readonly creators: readonly string[] },
  text: string,
): string {
  return join(outFolder, 'Auditions', deliveredFolder(book), fileName(firstWords(text)));
}

/**
 * Names of the readings' files, each its own also where case counts for nothing: `<voice>.wav`, or
 * `<voice> - <direction>.wav` where directions are compared.
 */
export function auditionNames(voices: readonly Voice[], withDirection: boolean): string[] {
  const taken = new Map<string, number>();
  return voices.map(({ name, direction }) => {
    const way = withDirection ? ` - ${slug(direction)}` : '';
    const stem = fileName(`${name}${way}`);
    const count = (taken.get(stem.toLowerCase()) ?? 0) + 1;
    taken.set(stem.toLowerCase(), count);
    return count === 1 ? `${stem}.wav` : `${stem} (${count}).wav`;
  });
}

function slug(direction: string): string {
  const words = firstWords(direction.toLowerCase()).replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  return words.replace(/^-+|-+$/g, '') || 'plain';
}

function firstWords(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [];
  return words.slice(0, mostWords).join(' ').slice(0, 60);
}
