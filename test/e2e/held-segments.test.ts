import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { type Library, openLibrary } from '#src/main/library-folder.ts';
import { namedSegments } from '#src/main/named-segments.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';
import { longStory, longStoryYaml } from '#test/support/long-story.ts';
import { waitUntil } from '#test/support/wait-until.ts';
import { wavFacts } from '#test/support/wav-facts.ts';
import { type Workplace, openWorkplace, readJsonFile } from '#test/support/workplace.ts';
import { aRecording } from '#test/unit/domain/submission/a-status.ts';

const story = [
  '---\ntitle: Tale\ncreators: [Nobody]\nlanguage: en\n---',
  '# One\n\nThe ferry waited for the bridge.\n',
  '# Two\n\nNobody in the village paid.\n',
].join('\n');

const delivered = join('Nobody', 'Tale');

/** A book in a library, finished with the draft voice and WAVs alone. */
interface FinishedTale {
  readonly library: Library;
  readonly bookId: string;
  /** Ids of its segments: two headings, each with a paragraph after it. */
  readonly segments: readonly string[];
}

async function narrateTale(workplace: Workplace): Promise<FinishedTale> {
  await workplace.write('story.md', story);
  const outputs = 'outputs: { m4b: false, mp3: false }';
  const yaml = await workplace.write('book.yaml', `manuscript: story.md\n${outputs}\n`);
  expect(await workplace.run(['narrate', yaml])).toMatchObject({ exitCode: 0 });
  const library = await openLibrary({ LECTERN_LIBRARY: workplace.library });
  const [bookId = ''] = await library.books.list();
  const chapters = await Promise.all([1, 2].map((number) => library.books.chapter(bookId, number)));
  const segments = chapters.flatMap((chapter) => chapter.segments.map(({ id }) => id));
  return { library, bookId, segments };
}

/** Has a segment wait for a person; its take is what was rejected. Returns its sound. */
async function hold({ library, bookId }: FinishedTale, id: string): Promise<Uint8Array> {
  const { books, takes, rejected } = library;
  const [named] = await namedSegments(library, bookId, [id]);
  const { take, takeId, chapter } = named!;
  const pcm = await takes.readPcm(take!);
  const rejection = aRecording(1, { takeId, segmentId: id, samples: take!.samples });
  await rejected.add(bookId, rejection, { audio: pcm, pcm });
  await takes.discard(takeId);
  await books.hold(bookId, {
    ...{ segmentId: id, chapter, takeId, cause: 'rejected', reason: 'It leaves out a word.' },
    ...{ at: new Date().toISOString(), run: 'r0' },
  });
  return pcm;
}

describe('a segment that waits for a person', () => {
  test('is shown by status, from the library alone', async () => {
    await using workplace = await openWorkplace();
    const tale = await narrateTale(workplace);
    const id = tale.segments[1] ?? '';
    await hold(tale, id);
    // Neither Redis nor any other program is to be found.
    const alone = { PATH: join(workplace.path, 'nothing'), LECTERN_LIBRARY: workplace.library };
    const all = await workplace.runDirectly(['status'], alone);
    expect(all).toMatchObject({ exitCode: 0, stderr: '' });
    expect(all.stdout).toMatch(/^Tale +held +1\/2 +3\/4 /m);
    const one = await workplace.runDirectly(['status', 'tale'], alone);
    expect(one.stdout).toContain(`Held: ${id} (chapter 1). It leaves out a word.`);
    expect(one.stdout).toContain('“The ferry waited for the bridge.”');
    expect(one.stdout).toContain(`lectern accept ${tale.bookId} --held`);
    const json = await workplace.runDirectly(['status', 'tale', '--json'], alone);
    expect(JSON.parse(json.stdout)).toMatchObject({ state: 'held', held: [{ id, chapter: 1 }] });
    const unknown = await workplace.runDirectly(['status', 'tail'], alone);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain(`Is it ${tale.bookId}?`);
  });

  test('becomes part of the book when its recording is accepted', async () => {
    await using workplace = await openWorkplace();
    const tale = await narrateTale(workplace);
    const id = tale.segments[3] ?? '';
    const wav = join(workplace.out, delivered, 'wav', '002 - Two.wav');
    const { hash } = await wavFacts(wav);
    await hold(tale, id);
    await workplace.remove('out');
    const { exitCode, stdout, stderr } = await workplace.run(['accept', 'Tale', id]);
    expect(stderr).toContain(`Recording 1 of ${id} is accepted.`);
    expect(stdout).toContain('“Tale” is finished');
    expect(exitCode).toBe(0);
    expect((await wavFacts(wav)).hash).toBe(hash);
    const takes = (await workplace.filesBelow(join(workplace.library, 'takes')))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readJsonFile<{ acceptedBy?: string }>(join(workplace.library, 'takes', name)));
    const byPerson = (await Promise.all(takes)).filter((take) => take.acceptedBy === 'person');
    expect(byPerson).toHaveLength(1);
    expect(await workplace.redisProcesses()).toEqual([]);
  });

  test('and one that does not are narrated again when a person asks for it', async () => {
    await using workplace = await openWorkplace();
    const tale = await narrateTale(workplace);
    const [first = '', second = ''] = tale.segments;
    await hold(tale, first);
    const held = await workplace.run(['retake', tale.bookId, '--held', '--queue']);
    expect(held).toMatchObject({ exitCode: 0, stdout: '' });
    expect(held.stderr).toContain(`Queued as ${tale.bookId}.`);
    const { exitCode, stdout } = await workplace.run(['retake', tale.bookId, second]);
    expect(stdout).toMatch(/^2 of 4 segments were narrated now/m);
    expect(exitCode).toBe(0);
    const nothing = await workplace.run(['retake', 'tale', '--held']);
    expect(nothing).toMatchObject({ exitCode: 0, stderr: 'No segment of “Tale” is held.' });
  });
});

describe('the ways in which a book comes to a halt', () => {
  test('a segment that always fails is held: all else is done, and accepting it finishes the book', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({
      voice: 'tone',
      fail: ({ script }) => (/\b2003\b/.test(script) ? 'preamble' : undefined),
    });
    const environment = emulatorEnvironment(emulator);
    await workplace.write('story.md', longStory(2, 10));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const { exitCode, stderr } = await workplace.run(['narrate', yaml, '--json'], environment);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^“The Long Story” is not finished: 1 of \d+ segments waits/m);
    expect(stderr).toContain('In the year 2003');
    expect(await workplace.filesBelow(workplace.out)).toEqual([]);
    const status = await workplace.run(['status', 'the long']);
    expect(status.stdout).toMatch(/^ +2 +Part the 2 .* done$/m);
    expect(status.stdout).toMatch(/^ +1 +Part the 1 .* 1 held$/m);

    const paid = emulator.stats().paid;
    const again = await workplace.run(['narrate', yaml], environment);
    expect(again.exitCode).toBe(3);
    expect(emulator.stats().paid).toBe(paid);
    expect(await workplace.run(['accept', 'the-long', '--held'], environment)).toMatchObject({
      exitCode: 0,
    });
    expect(emulator.stats().paid).toBe(paid);
  });

  test('a budget that is used up stops it cleanly, and a higher one lets it go on', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone' });
    const environment = emulatorEnvironment(emulator);
    await workplace.write('story.md', longStory(1, 20));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const stopped = await workplace.run(['narrate', yaml, '--budget', '0.02'], environment);
    expect(stopped.stderr).toMatch(/budget of \$0\.02/);
    expect(stopped.stderr).toMatch(/lectern resume the-long-story-[0-9a-f]{8} --budget \d/);
    expect(stopped.exitCode).toBe(4);
    const status = await workplace.run(['status']);
    expect(status.stdout).toMatch(/^The Long Story +at budget /m);
    const resumed = await workplace.run(['resume', 'the-long', '--budget', '9'], environment);
    expect(resumed.exitCode).toBe(0);
    const paid = Object.values(emulator.stats().scripts).map((count) => count.paid);
    expect(new Set(paid)).toEqual(new Set([1]));
  });

  test('a person cancels it from elsewhere, and resumes it', async () => {
    await using workplace = await openWorkplace();
    await using emulator = await startEmulator({ voice: 'tone', latencyMs: 300 });
    const environment = emulatorEnvironment(emulator);
    await workplace.write('story.md', longStory(2, 40));
    const yaml = await workplace.write('book.yaml', longStoryYaml);
    const narrating = workplace.start(['narrate', yaml], environment);
    await waitUntil(() => emulator.stats().paid > 0);
    expect(await workplace.run(['cancel', 'the long story'])).toMatchObject({ exitCode: 0 });
    const { exitCode, stderr } = await narrating.ended;
    expect(stderr).toContain('“The Long Story” was cancelled.');
    expect(exitCode).toBe(1);
    expect(emulator.stats().paid).toBeLessThan(60);
    expect((await workplace.run(['status'])).stdout).toMatch(/^The Long Story +cancelled /m);
    expect(await workplace.run(['resume', 'the-long'], environment)).toMatchObject({ exitCode: 0 });
    expect((await workplace.run(['resume', 'the-long'])).stderr).toContain('is finished');
  });
});
