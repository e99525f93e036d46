import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { execa } from 'execa';
import pLimit from 'p-limit';

import { projectRoot } from '#src/config/project-root.ts';
import { secondsOf } from '#src/domain/audio/pcm.ts';
import { noUsage } from '#src/domain/billing/usage.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { takeId } from '#src/domain/narration/take.ts';
import { makePlan } from '#src/domain/planning/make-plan.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { type Library, openLibrary } from '#src/main/library-folder.ts';
import { manuscripts } from '#src/main/manuscripts.ts';
import { longStory } from '#test/support/long-story.ts';

import { type MadeRecording, makeRecordings } from './made-recordings.ts';

/** A library with a book that lacks nothing but assembly. */
export interface MadeLibrary {
  readonly bookId: string;
  /** The last segment of the last chapter. */
  readonly lastSegment: string;
  readonly segments: number;
  readonly chapters: number;
  /** The environment in which Lectern finds it. */
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<Library>;
  /** Submits the book anew, with these lines in its YAML. */
  submit(yaml: readonly string[]): Promise<void>;
}

const chapterSeconds = 15 * 60;
/** How many recordings stand for all takes. */
const distinct = 24;
/** About what a paragraph gets on top of its sound: a pause, less the silence that is cut off. */
const pauseSeconds = 0.65;
/** As many files at a time are flushed to disk. */
const savedAtOnce = 8;

/** Makes a library in a folder, as Lectern itself would have it when the last take has landed. */
export async function makeLibrary(
  folder: string,
  hours: number,
  signal: AbortSignal,
): Promise<MadeLibrary> {
  const texts = longStory(1, distinct)
    .split('\n\n')
    .slice(1, 1 + distinct);
  const recordings = await makeRecordings(texts, signal);
  const chapters = Math.max(1, Math.round((hours * 3600) / chapterSeconds));
  const paragraphs = Math.round((hours * 3600) / chapters / meanSeconds(recordings));
  const story = join(folder, 'story.md');
  await mkdir(folder, { recursive: true });
  await writeFile(story, longStory(chapters, paragraphs));

  const environment = {
    ...{ LECTERN_LIBRARY: join(folder, 'library'), LECTERN_OUT: join(folder, 'out') },
    ...{ REDIS_URL: '', AZURE_OPENAI_ENDPOINT: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
  };
  const submit: MadeLibrary['submit'] = async (yaml) => {
    const path = join(folder, 'story.yaml');
    await writeFile(path, [...bookYaml, ...yaml, ''].join('\n'));
    await execa(join(projectRoot, 'lectern'), ['submit', path], {
      ...{ env: environment, stdin: 'ignore', cancelSignal: signal },
    });
  };
  const open = (): Promise<Library> => openLibrary(environment);
  await submit([]);
  const library = await open();
  const [bookId = ''] = await readdir(join(library.root, 'books'));
  const submission = await library.books.submission(bookId);
  const plan = makePlan(await manuscripts.read([story]), submission);
  await library.books.savePlan(bookId, plan);
  await saveTakes(library, { plan, submission, recordings }, signal);
  const segments = plan.chapters.flatMap((chapter) => chapter.segments);
  return {
    bookId,
    lastSegment: segments.at(-1)?.id ?? '',
    ...{ segments: segments.length, chapters, environment, open, submit },
  };
}

/** The draft voice costs nothing, and a segment is a paragraph. */
const bookYaml = [
  'manuscript: story.md',
  'speech: { engine: draft }',
  'segments: { target: 100, softMaximum: 180, hardMaximum: 400 }',
  'mastering: { preset: acx-spec }',
];

/** Seconds of a paragraph with its pause, on average. */
function meanSeconds(recordings: readonly MadeRecording[]): number {
  const samples = recordings.reduce((sum, { measured }) => {
    const { from, to } = measured.sound;
    return sum + to - from;
  }, 0);
  return secondsOf(samples) / recordings.length + pauseSeconds;
}

async function saveTakes(
  { takes }: Library,
  {
    plan,
    submission,
    recordings,
  }: {
    readonly plan: Plan;
    readonly submission: Submission;
    readonly recordings: readonly MadeRecording[];
  },
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(savedAtOnce);
  const segments = plan.chapters.flatMap((chapter) => chapter.segments);
  await Promise.all(
    segments.map((segment, at) =>
      limit(async () => {
        signal.throwIfAborted();
        const { pcm, measured } = recordings[at % recordings.length]!;
        const { facts, sound, pcmHash } = measured;
        const id = takeId(segmentIdentity(segment, plan.book, submission));
        const made = { score: null, attempts: 1, usage: noUsage, usd: 0 };
        await takes.save({ id, samples: facts.samples, pcmHash, sound, ...made }, pcm);
      }),
    ),
  );
}
