import type { Draw } from './draw.ts';

/** A transcript in which one word, or two, are not as the text has them. */
export interface Slip {
  readonly kind: string;
  readonly transcript: string;
}

/** Words that stand in none of the texts and sound like none of their words. */
const strangers = ['turnip', 'Wednesday', 'lantern', 'quarrelsome', 'seventeen', 'Bartholomew'];

/** Every way in which a single word of a text can be left out, replaced, added, said twice or swapped. */
export function slips(text: string, draw: Draw): Slip[] {
  const words = text.split(/(?<=\s)(?=\S)/);
  if (words.length < 2) return [];
  const all = words.flatMap((word, at): Slip[] => {
    if (!/\p{L}/u.test(word)) return [];
    const change = (kind: string, other: string): Slip => ({
      kind,
      transcript: words.with(at, other).join('').trim(),
    });
    const stranger = draw.pick(strangers);
    const next = words[at + 1];
    return [
      change('one word left out', ''),
      change('one word replaced', word.replace(/[\p{L}\p{N}’'-]+/u, stranger)),
      change('one word added', `${word.trimEnd()} ${stranger} `),
      change('one word said twice', `${word.trimEnd()} ${word}`),
      ...(next === undefined || bare(next) === '' || bare(next) === bare(word)
        ? []
        : [
            {
              kind: 'two words swapped',
              transcript: words
                .with(at, `${next.trimEnd()} `)
                .with(at + 1, `${word.trimEnd()} `)
                .join(''),
            },
          ]),
    ];
  });
  return all.filter(({ transcript }) => transcript !== text);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
