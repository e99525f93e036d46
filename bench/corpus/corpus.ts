import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { bookTable } from './book-table.ts';
import { type ExpectedFile, bookSlug } from './expected-book.ts';
import { hostileReport } from './hostile-report.ts';
import { type BookResult, measureBook } from './measure-book.ts';
import { type HostileResult, measureHostile } from './measure-hostile.ts';
import { sentenceReport } from './sentence-report.ts';

/** What `npm run corpus -- FOLDER [NAME…]` is asked to look at. */
const [folder, ...only] = process.argv.slice(2);

if (folder === undefined) {
  process.stderr.write(
    'Name a folder of manuscripts: books/ in it, expected/<file>.json beside, hostile/ if there is.\n',
  );
  process.exitCode = 2;
} else await measureCorpus(folder);

/** Plans all manuscripts of a folder and prints what came of them; exit code 1 when anything is wrong. */
async function measureCorpus(root: string): Promise<void> {
  const isAsked = (name: string): boolean =>
    only.length === 0 || only.some((part) => name.includes(part));
  const expected = await readExpected(join(root, 'expected'));
  const books: BookResult[] = [];
  for (const name of (await namesIn(join(root, 'books'))).filter(isAsked))
    books.push(await measureBook(join(root, 'books'), name, expectedOf(name, expected)));
  if (books.length > 0) process.stdout.write(`${bookTable(books)}\n\n`);

  const expectations = await readJson<Record<string, string>>(join(root, 'hostile', 'EXPECT.json'));
  const hostile: HostileResult[] = [];
  for (const name of (await namesIn(join(root, 'hostile'))).filter(isAsked))
    if (name !== 'EXPECT.json')
      hostile.push(await measureHostile(join(root, 'hostile'), name, expectations?.[name]));
  if (hostile.length > 0) process.stdout.write(`${hostileReport(hostile)}\n\n`);

  if (only.length === 0) process.stdout.write(`${await sentenceReport(root)}\n`);
  const isWrong =
    books.some(({ proof, plan }) => plan === undefined || proof?.sameText === false) ||
    hostile.some(({ faults }) => faults.length > 0);
  process.exitCode = isWrong ? 1 : 0;
}

/** The expected files of one book by name, those of the file itself first. */
function expectedOf(
  name: string,
  expected: ReadonlyMap<string, ExpectedFile>,
): readonly ExpectedFile[] {
  const own = expected.get(`${name}.json`);
  const others = [...expected]
    .filter(([file]) => file !== `${name}.json` && bookSlug(file) === bookSlug(name))
    .map(([, file]) => file);
  return own === undefined ? others : [own, ...others];
}

async function readExpected(path: string): Promise<ReadonlyMap<string, ExpectedFile>> {
  const files = new Map<string, ExpectedFile>();
  for (const name of await namesIn(path)) {
    const file = await readJson<ExpectedFile>(join(path, name));
    if (file !== undefined) files.set(name, file);
  }
  return files;
}

async function namesIn(path: string): Promise<readonly string[]> {
  const names = await readdir(path).catch(() => []);
  return names.toSorted((one, other) => one.localeCompare(other));
}

async function readJson<Value>(path: string): Promise<Value | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Value);
}
