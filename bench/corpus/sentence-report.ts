import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { openArchive } from '#src/adapters/archive/open-archive.ts';
import { decodeMarkup } from '#src/adapters/markup/decode-markup.ts';

import { countAbbreviationCuts } from './abbreviation-cuts.ts';
import { scoreGoldenRules } from './golden-rules.ts';

/** How well sentences are told apart: by the folder's golden rules, and in EPUBs that mark abbreviations. */
export async function sentenceReport(folder: string): Promise<string> {
  const golden = await readFile(join(folder, 'golden_rules.json'), 'utf8').catch(() => undefined);
  const lines: string[] = [];
  if (golden !== undefined) {
    const { passed, total } = scoreGoldenRules(JSON.parse(golden));
    lines.push(`Sentences: ${passed} of ${total} golden rules.`);
  }
  for (const name of await epubsIn(join(folder, 'books'))) {
    const { marked, cut, words } = countAbbreviationCuts(
      await pagesOf(join(folder, 'books', name)),
      name.slice(0, 2),
    );
    if (marked === 0) continue;
    const rate = ((cut * 100_000) / words).toFixed(1);
    lines.push(
      `${name}: ${cut} of ${marked} marked abbreviations end a sentence by mistake, ${rate} in 100,000 words.`,
    );
  }
  return lines.join('\n');
}

async function epubsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.epub')).toSorted();
}

async function pagesOf(path: string): Promise<readonly string[]> {
  await using archive = await openArchive(path, 'EPUB');
  const pages: string[] = [];
  for (const name of archive.names.filter((one) => /\.x?html?$/i.test(one)))
    pages.push(decodeMarkup((await archive.read(name)) ?? new Uint8Array()));
  return pages;
}
