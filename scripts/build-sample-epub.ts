// Binds every Markdown story in samples/ as an EPUB beside it: node scripts/build-sample-epub.ts
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { buildEpub } from './sample-epub/build-epub.ts';

const folder = join(import.meta.dirname, '..', 'samples');

for (const name of await readdir(folder)) {
  if (!name.endsWith('.md') || name === 'README.md') continue;
  const epub = await buildEpub(await readFile(join(folder, name), 'utf8'));
  const path = join(folder, name.replace(/\.md$/, '.epub'));
  await writeFile(`${path}.part`, epub);
  await rename(`${path}.part`, path);
  console.log(`${path}: ${epub.length} bytes`);
}
