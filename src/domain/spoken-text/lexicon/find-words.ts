import { foldMarks, foldText } from './fold-text.ts';
import type { LexiconEntry } from './lexicon-entry.ts';
import type { LexiconMatch } from './lexicon-match.ts';
import { isWholeWord } from './whole-word.ts';

/** An entry that is no pattern, ready to be looked for. */
interface Word {
  readonly rank: number;
  readonly say: string;
  /** As written and in capitals, for entries that are not found in every case. */
  readonly writings: readonly string[] | undefined;
  readonly wholeWord: boolean;
}

/** Nodes are numbers; an edge leads from a node over one UTF-16 unit to another. */
interface Trie {
  readonly edges: Map<number, number>;
  readonly ends: Map<number, Word[]>;
}

const UNITS = 0x10000;

/**
 * Makes the search for all words and phrases of a lexicon at once: one walk over the text, however
 * many entries there are.
 */
export function wordFinder(
  entries: readonly (readonly [rank: number, entry: LexiconEntry])[],
): (text: string) => LexiconMatch[] {
  const trie: Trie = { edges: new Map(), ends: new Map() };
  for (const [rank, entry] of entries) addWord(trie, rank, entry);
  return (text) => findWords(text, trie);
}

function addWord(trie: Trie, rank: number, entry: LexiconEntry): void {
  const find = foldMarks(entry.find.normalize('NFC').trim().replaceAll(/\s+/g, ' '));
  const folded = foldText(find);
  if (folded === '') return;
  let node = 0;
  for (let at = 0; at < folded.length; at++) {
    const edge = node * UNITS + folded.charCodeAt(at);
    const known = trie.edges.get(edge);
    node = known ?? trie.edges.size + 1;
    if (known === undefined) trie.edges.set(edge, node);
  }
  const words = trie.ends.get(node) ?? [];
  words.push({
    rank,
    say: entry.say,
    writings: writingsOf(find, entry.caseSensitive),
    wholeWord: entry.wholeWord ?? true,
  });
  trie.ends.set(node, words);
}

/** `undefined` when case doesn't matter. */
function writingsOf(find: string, caseSensitive: boolean | undefined): string[] | undefined {
  if (caseSensitive === true) return [find];
  if (caseSensitive === false || find === find.toLowerCase()) return undefined;
  return [find, find.toUpperCase()];
}

function findWords(text: string, { edges, ends }: Trie): LexiconMatch[] {
  const matches: LexiconMatch[] = [];
  const folded = foldText(text);
  const marked = foldMarks(text);
  for (let start = 0; start < folded.length; start++) {
    let node: number | undefined = 0;
    for (let at = start; at < folded.length; at++) {
      node = edges.get(node * UNITS + folded.charCodeAt(at));
      if (node === undefined) break;
      const end = at + 1;
      const word = ends.get(node)?.find((one) => isMatch(one, marked, start, end));
      if (word !== undefined) matches.push({ start, end, say: word.say, rank: word.rank });
    }
  }
  return matches;
}

function isMatch(word: Word, marked: string, start: number, end: number): boolean {
  if (word.writings !== undefined && !word.writings.includes(marked.slice(start, end)))
    return false;
  return !word.wholeWord || isWholeWord(marked, start, end);
}
