import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ProcessMeasure, measureLectern } from './measure-process.ts';

/** Megabytes of the one paragraph that a manuscript consists of. */
const sizes = [0.5, 1, 2, 5];
const endings = ['txt', 'md', 'html'];

const words =
  'the tide went out and nobody on the quay could say when it would come in again or why'.split(
    ' ',
  );

/** Plans manuscripts of one paragraph, from short to absurd: time and memory must grow no faster. */
export async function planBench(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const lines = ['one paragraph   wall s   Node CPU s   Node peak MiB'];
  try {
    for (const ending of endings)
      for (const megabytes of sizes) {
        const path = join(folder, `paragraph.${ending}`);
        await writeFile(path, wrapped(ending, paragraph(megabytes * 1_000_000)));
        const measure = await measureLectern(['plan', path, '--speech', 'draft'], {});
        lines.push(row(`${megabytes} MB ${ending}`, measure));
      }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return lines.join('\n');
}

/** Sentences of 3 to 25 words, the same on every run. */
function paragraph(length: number): string {
  const sentences: string[] = [];
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let written = 0; written < length;) {
    const sentence = Array.from({ length: 3 + next(23) }, () => words[next(words.length)]);
    const text = `${sentence.join(' ')}.`;
    sentences.push(text.charAt(0).toUpperCase() + text.slice(1));
    written += text.length + 1;
  }
  return sentences.join(' ');
}

function wrapped(ending: string, text: string): string {
  return ending === 'html' ? `<html lang="en"><body><p>${text}</p></body></html>` : text;
}

function row(name: string, { wallSeconds, cpuSeconds, peakMiB }: ProcessMeasure): string {
  return [
    name.padEnd(13),
    wallSeconds.toFixed(2).padStart(9),
    cpuSeconds.toFixed(2).padStart(13),
    peakMiB.toFixed(0).padStart(16),
  ].join('');
}
