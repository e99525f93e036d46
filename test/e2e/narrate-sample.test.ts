import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';
import type { Report } from '#src/domain/mastering/report.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';
import { wavFacts } from '#test/support/wav-facts.ts';
import { openWorkplace, readJsonFile } from '#test/support/workplace.ts';

const sample = join(projectRoot, 'samples', 'a-third-of-an-ounce.md');
const folder = join('Ada Quillfeather', 'A Third of an Ounce');
const chapters = ['The County’s Box', 'Mr. Tasker’s Ruling', 'Eleven Letters'];

/** What ffprobe says of a file. */
interface Probed {
  format: { duration: string; tags: Record<string, string> };
  chapters: { start_time: string; end_time: string; tags: { title: string } }[];
  streams: { codec_name: string; sample_rate: string; bit_rate: string; channels: number }[];
}

async function probe(path: string): Promise<Probed> {
  const show = ['-show_format', '-show_streams', '-show_chapters'];
  const { stdout } = await execa('ffprobe', ['-v', 'error', '-of', 'json', ...show, path]);
  return JSON.parse(stdout) as Probed;
}

describe('an odd title', () => {
  test('with control characters is cleaned, and none reaches ffmpeg or the terminal', async () => {
    await using workplace = await openWorkplace();
    await workplace.write('story.md', '# One\n\nA chapter.\n');
    const title = String.raw`"A\0B\e[31m \n \"C\" 🎧 ${'long '.repeat(60)}"`;
    const yaml = await workplace.write('book.yaml', `manuscript: story.md\ntitle: ${title}\n`);
    const { exitCode, stdout } = await workplace.run(['narrate', yaml]);
    expect(stdout).toContain('“A B [31m "C" 🎧 long long');
    expect(exitCode).toBe(0);
  });
});

describe('narrating the sample with the draft voice', () => {
  test('leaves an audiobook, and the same command again narrates nothing', async () => {
    await using workplace = await openWorkplace();
    const first = await workplace.run(['narrate', sample]);
    expect(first.stderr).toContain('Narrating with the draft voice');
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toContain(join(workplace.out, folder));
    expect(await workplace.redisProcesses()).toEqual([]);

    const delivered = join(workplace.out, folder);
    expect(await workplace.filesBelow(delivered)).toEqual(
      [
        '.lectern.json',
        'A Third of an Ounce.m4b',
        ...chapters.map((title, at) => `mp3/00${at + 1} - ${title}.mp3`),
        'report.json',
        'transcript.vtt',
        ...chapters.map((title, at) => `wav/00${at + 1} - ${title}.wav`),
      ].toSorted(),
    );
    const report = await readJsonFile<Report>(join(delivered, 'report.json'));
    await expectM4b(join(delivered, 'A Third of an Ounce.m4b'), report);
    await expectMp3(join(delivered, 'mp3', `001 - ${chapters[0]}.mp3`), report);
    await expectWavs(workplace, report);
    await expectTranscript(join(delivered, 'transcript.vtt'), report);

    const second = await workplace.run(['narrate', sample]);
    expect(second).toMatchObject({ exitCode: 0 });
    expect(second.stdout).toContain(`0 of ${report.segments.length} segments were narrated now`);
    expect(await workplace.redisProcesses()).toEqual([]);
  });

  test('editing one paragraph narrates one segment', async () => {
    await using workplace = await openWorkplace();
    const text = await readFile(sample, 'utf8');
    const copy = await workplace.write('story.md', text);
    await workplace.run(['narrate', copy]);
    const paragraph = text.split('\n').find((line) => line.length > 300) ?? '';
    await workplace.write('story.md', text.replace(paragraph, `${paragraph} It was so.`));
    const { stdout, exitCode } = await workplace.run(['narrate', copy, '--json']);
    expect(exitCode).toBe(0);
    const done = JSON.parse(stdout.split('\n').at(-1) ?? '') as { narratedNow: number };
    expect(done.narratedNow).toBe(1);
  });

  test('the EPUB of the sample gives the same chapters and its cover', async () => {
    await using workplace = await openWorkplace();
    const epub = sample.replace(/md$/, 'epub');
    const { exitCode } = await workplace.run(['narrate', epub, '--chapters', '1']);
    expect(exitCode).toBe(0);
    const delivered = join(workplace.out, `${folder} (chapters 1)`);
    const probed = await probe(join(delivered, 'A Third of an Ounce.m4b'));
    expect(probed.chapters.map(({ tags }) => tags.title)).toEqual(chapters.slice(0, 1));
    const codecs = probed.streams.map(({ codec_name }) => codec_name);
    expect(codecs).toEqual(expect.arrayContaining(['aac', 'png']));
    expect(await workplace.filesBelow(delivered)).toContain('cover.png');
  });

  test("a book's YAML says what differs from the house", async () => {
    await using workplace = await openWorkplace();
    await workplace.write('story.md', '# One\n\nA first chapter.\n\n# Two\n\nA second one.\n');
    const yaml = await workplace.write(
      'book.yaml',
      [
        'manuscript: story.md',
        'title: "Notes; and: a #1 = test"',
        'creators: [A. N. Author]',
        'language: en',
        'narrator: A Certain Voice',
        'pauses: { chapterTail: 1, heading: 2 }',
        'outputs: { mp3: false, wav: false }',
      ].join('\n'),
    );
    const { exitCode, stderr } = await workplace.run(['narrate', yaml]);
    expect(stderr).not.toContain('Error');
    expect(exitCode).toBe(0);
    const delivered = join(workplace.out, 'A. N. Author', 'Notes; and - a #1 = test');
    const probed = await probe(join(delivered, 'Notes; and - a #1 = test.m4b'));
    expect(probed.format.tags).toMatchObject({
      title: 'Notes; and: a #1 = test',
      composer: 'A Certain Voice',
    });
    expect(await workplace.filesBelow(delivered)).not.toContain('mp3/001 - One.mp3');
  });
});

async function expectM4b(path: string, report: Report): Promise<void> {
  const probed = await probe(path);
  expect(probed.format.tags).toMatchObject({
    title: 'A Third of an Ounce',
    album: 'A Third of an Ounce',
    artist: 'Ada Quillfeather',
    composer: 'Lectern draft voice',
    genre: 'Audiobook',
    date: '2026',
  });
  expect(probed.chapters.map(({ tags }) => tags.title)).toEqual(chapters);
  for (const [at, mark] of probed.chapters.entries()) {
    expect(Number(mark.start_time)).toBeCloseTo(report.chapters[at]?.start ?? -1, 2);
    expect(Number(mark.end_time)).toBeCloseTo(report.chapters[at]?.end ?? -1, 2);
  }
  expect(Math.abs(Number(probed.format.duration) - report.book.seconds)).toBeLessThan(0.15);
  expect(probed.streams[0]).toMatchObject({ codec_name: 'aac', channels: 1 });
}

async function expectMp3(path: string, report: Report): Promise<void> {
  const probed = await probe(path);
  expect(probed.streams[0]).toMatchObject({
    codec_name: 'mp3',
    sample_rate: '44100',
    bit_rate: '192000',
    channels: 1,
  });
  expect(probed.format.tags).toMatchObject({
    title: chapters[0],
    album: 'A Third of an Ounce',
    track: '1/3',
  });
  const { start = 0, end = 0 } = report.chapters[0] ?? {};
  expect(Math.abs(Number(probed.format.duration) - (end - start))).toBeLessThan(0.15);
}

/** Every chapter's samples are the sum of its takes and pauses, and its takes lie where they say. */
async function expectWavs(
  workplace: { library: string; out: string },
  report: Report,
): Promise<void> {
  const pauses = { heading: 1, paragraph: 0.7, sentence: 0.35, clause: 0.15, scene: 1.3 };
  const book = join(workplace.library, 'books', 'a-third-of-an-ounce-42841927');
  for (const { number, title, start } of report.chapters) {
    const wav = await wavFacts(join(workplace.out, folder, 'wav', `00${number} - ${title}.wav`));
    expect(wav).toMatchObject({ sampleRate: 24_000, channels: 1, bitsPerSample: 16 });
    const planned = await readJsonFile<PlannedChapter>(join(book, 'plan', `00${number}.json`));
    let expected = 0.75 * 24_000;
    for (const segment of report.segments.filter(({ chapter }) => chapter === number)) {
      const take = await wavFacts(
        join(workplace.library, 'takes', segment.takeId.slice(0, 2), `${segment.takeId}.wav`),
      );
      const from = Math.round((segment.start - start) * 24_000);
      expect(from).toBe(expected);
      expect(wav.pcm.subarray(from * 2, (from + take.samples) * 2).equals(take.pcm)).toBe(true);
      const boundary = planned.segments.find(({ id }) => id === segment.id)?.boundary;
      const pause = boundary === undefined || boundary === 'chapter-end' ? 3 : pauses[boundary];
      expected += take.samples + Math.round(pause * 24_000);
    }
    expect(wav.samples).toBe(expected);
  }
}

async function expectTranscript(path: string, report: Report): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('WEBVTT\n\n00:00:00.750 --> ')).toBe(true);
  expect(text.match(/ --> /g)).toHaveLength(report.segments.length);
}
