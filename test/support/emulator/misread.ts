import type { Misreading } from './failures.ts';

/** What a model says when it is to read `script` but does `misreading` instead. */
export function misread(script: string, misreading: Misreading): string {
  return readings[misreading](script);
}

const readings: Readonly<Record<Misreading, (script: string) => string>> = {
  preamble: (script) => `Sure, here is the text you asked me to read. ${script}`,
  'sign-off': (script) => `${script} Let me know if you would like me to read anything else.`,
  omission: omit,
  repetition: repeat,
  paraphrase,
  answer: () =>
    'That is an interesting thought. I would begin with the simplest explanation and see how far it goes.',
  refusal: () => "I'm sorry, but I can't help with that.",
  'dropped-word': (script) => changeWord(script, () => ''),
  'changed-word': (script) =>
    changeWord(script, (word) => word.replace(/[\p{L}\p{N}]+/u, 'turnip')),
  'added-word': (script) => changeWord(script, (word) => `hardly ${word}`),
  'swapped-sentences': swap,
  unfinished: (script) => leaveEnd(script).trimEnd(),
};

const negation =
  /^\P{L}*(?:not|no|never|none|nothing|nicht|kein|nie|ne|pas|jamais|nunca|non|mai)\P{L}*$/iu;

/** Makes something else of the first negation or, where there is none, of the word in the middle. */
function changeWord(script: string, change: (word: string) => string): string {
  const words = script.split(/(?<=\s)(?=\S)/);
  const negated = words.findIndex((word) => negation.test(word));
  const at = negated >= 0 ? negated : words.length >> 1;
  return words
    .with(at, change(words[at] ?? ''))
    .join('')
    .trim();
}

/** Two neighbours of the middle change places. */
function swap(script: string): string {
  const sentences = sentencesOf(script);
  const parts = sentences.length > 1 ? sentences : script.split(/(?<=\s)(?=\S)/);
  const at = Math.max(1, parts.length >> 1);
  if (parts.length < 2) return script;
  return parts
    .with(at, `${(parts[at - 1] ?? '').trimEnd()} `)
    .with(at - 1, `${(parts[at] ?? '').trimEnd()} `)
    .join('')
    .trimEnd();
}

function leaveEnd(script: string): string {
  const sentences = sentencesOf(script);
  if (sentences.length > 1) return sentences.slice(0, -1).join('');
  return script
    .split(/(?<=\s)(?=\S)/)
    .slice(0, -1)
    .join('');
}

/** Leaves out the middle sentence; of a single sentence, its second half. */
function omit(script: string): string {
  const sentences = sentencesOf(script);
  if (sentences.length > 1)
    return sentences
      .toSpliced(sentences.length >> 1, 1)
      .join('')
      .trimEnd();
  const words = script.split(/\s+/);
  return words.slice(0, words.length >> 1).join(' ');
}

/** Says the middle sentence twice. */
function repeat(script: string): string {
  const sentences = sentencesOf(script);
  const middle = sentences.length >> 1;
  const sentence = sentences[middle] ?? '';
  return sentences.with(middle, `${sentence.trimEnd()} ${sentence}`).join('');
}

/** Replaces every fifth word, and the last one of fewer than five. */
function paraphrase(script: string): string {
  const words = script.split(/(?<=\s)(?=\S)/);
  const replaced = words.map((word, index) =>
    index % 5 === 4 || (words.length < 5 && index === words.length - 1)
      ? word.replace(/\S+/, 'somewhat')
      : word,
  );
  return replaced.join('');
}

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of `text` with the white space after them; joined, they are `text`. */
function sentencesOf(text: string): string[] {
  if (text === '') return [''];
  const sentences: string[] = [];
  for (const { segment } of sentenceSegmenter.segment(text)) {
    const last = sentences.at(-1);
    // The line between two paragraphs comes as a sentence of its own.
    if (segment.trim() === '' && last !== undefined)
      sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}
