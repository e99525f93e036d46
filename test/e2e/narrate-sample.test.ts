import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';
import { measureLevel, peakDb, rmsDb } from '#src/domain/audio/level.ts';
import type { Report } from '#src/domain/mastering/report.ts';
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
        'metadata.json',
        'report.html',
        'transcript.srt',
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
        'outputs: { mp3: false }',
        'mastering: { preset: none }',
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
    await expectTakesAsRecorded(workplace.library, delivered, ['One', 'Two']);
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
    expect(Number(mark.start_time)).toBeCloseTo(report.chapters[at]?.start ?? -1, 4);
    expect(Number(mark.end_time)).toBeCloseTo(report.chapters[at]?.end ?? -1, 4);
  }
  expect(Number(probed.format.duration)).toBeCloseTo(report.book.seconds, 4);
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

/** Chapters are as loud as ACX wants them, and their segments lie where the report says. */
async function expectWavs(
  workplace: { library: string; out: string },
  report: Report,
): Promise<void> {
  const pauses = { heading: 1, paragraph: 0.7, sentence: 0.35, clause: 0.15, scene: 1.3 };
  for (const { number, title, start, end, acx } of report.chapters) {
    const wav = await wavFacts(join(workplace.out, folder, 'wav', `00${number} - ${title}.wav`));
    expect(wav).toMatchObject({ sampleRate: 24_000, channels: 1, bitsPerSample: 16 });
    expect(wav.samples).toBe(Math.round((end - start) * 24_000));
    expect(acx).toMatchObject({ rms: true, peak: true, 'noise-floor': true });
    const level = measureLevel(wav.pcm);
    expect(rmsDb(level)).toBeGreaterThan(-23);
    expect(rmsDb(level)).toBeLessThan(-18);
    expect(peakDb(level)).toBeLessThan(-3.4);
    const segments = report.segments.filter(({ chapter }) => chapter === number);
    expect(segments[0]?.start).toBeCloseTo(start + 0.75, 4);
    for (const [at, { boundary, end: last }] of segments.entries()) {
      const next = segments[at + 1];
      if (next === undefined || boundary === 'chapter-end') continue;
      expect(next.start - last).toBeCloseTo(pauses[boundary], 4);
    }
    expect(end - (segments.at(-1)?.end ?? 0)).toBeGreaterThanOrEqual(3);
  }
}

/** Without mastering, every take is in its chapter as it was recorded. */
async function expectTakesAsRecorded(
  library: string,
  delivered: string,
  titles: readonly string[],
): Promise<void> {
  const report = await readJsonFile<Report>(join(delivered, 'report.json'));
  for (const [at, title] of titles.entries()) {
    const wav = await wavFacts(join(delivered, 'wav', `00${at + 1} - ${title}.wav`));
    const { number, start = 0 } = report.chapters[at] ?? {};
    for (const segment of report.segments.filter(({ chapter }) => chapter === number)) {
      const { takeId } = segment;
      const take = await wavFacts(join(library, 'takes', takeId.slice(0, 2), `${takeId}.wav`));
      const from = Math.round((segment.start - start) * 24_000);
      expect(wav.pcm.subarray(from * 2, (from + take.samples) * 2).equals(take.pcm)).toBe(true);
    }
  }
}

async function expectTranscript(path: string, report: Report): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('WEBVTT\n\n00:00:00.750 --> ')).toBe(true);
  expect(text.match(/ --> /g)).toHaveLength(report.segments.length);
}
