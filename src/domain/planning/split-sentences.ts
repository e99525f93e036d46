/**
 * Abbreviations after which a sentence goes on even before a capital letter. Compared in lower
 * case without the final full stop.
 */
const abbreviations = new Set(
  (
    'mr mrs ms dr st prof rev hon capt col gen lt sgt maj messrs mme mlle jr sr vs etc viz cf ' +
    'vol no nos fig pp ed eds op cit al i.e e.g a.m p.m hr fr herr frau bzw usw z.b d.h u.a ' +
    'nr bd m s f.d bl.a t.ex'
  ).split(' '),
);

/**
 * Cuts a paragraph into sentences; joined, they are the paragraph again, character for character.
 * `Intl.Segmenter` proposes the ends; an end after an abbreviation, a single letter (`J.`, `z. B.`),
 * or before a lower case word (`?” she said`) is not one.
 */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of sentenceSegmenter(language).segment(text)) {
    if (open !== '' && !endsSentence(open, segment)) {
      open += segment;
    } else {
      if (open !== '') sentences.push(open);
      open = segment;
    }
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

/** Manuscripts call their language all sorts of things; one that is no tag is cut as English is. */
function sentenceSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

function endsSentence(before: string, after: string): boolean {
  if (/^[\s"'”’»)\]]*\p{Ll}/u.test(after)) return false;
  const lastWord = /(\S+)\s*$/u.exec(before.slice(-40))?.[1] ?? '';
  if (!lastWord.endsWith('.')) return true;
  const bare = lastWord.slice(0, -1).replace(/^[("'“‘„«]+/u, '');
  const isInitial = /^\p{L}$/u.test(bare) && bare !== 'I';
  return !isInitial && !abbreviations.has(bare.toLowerCase());
}
