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
};

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
  return text === '' ? [''] : [...sentenceSegmenter.segment(text)].map(({ segment }) => segment);
}
