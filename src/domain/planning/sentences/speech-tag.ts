import type { SentenceWords } from './sentence-words.ts';

const VERBS =
  'said|asked|cried|replied|answered|shouted|whispered|exclaimed|muttered|murmured|called|added|' +
  'continued|began|returned|observed|remarked|demanded|inquired|enquired|interrupted|repeated|' +
  'screamed|yelled|growled|sighed|snapped|gasped|groaned|hissed|laughed|ejaculated|suggested|' +
  'declared|insisted|responded|wondered';
const ENGLISH_TAG = new RegExp(
  String.raw`^(?:(?:Mr|Mrs|Ms|Dr|St|Lady|Lord|Sir|Miss)\.?\s+)?(I|\p{Lu}[\p{L}'’.-]+)` +
    String.raw`(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}\s+(?:${VERBS})(?![\p{L}’'])`,
  'u',
);
const JAPANESE_TAG = /^(?:と|って)/u;
/** But not `听說`, heard, nor `一面說`, while saying. */
const CHINESE_TAG = /^[^\s，。！？：“「『]{0,8}(?<![听聽见見面頭头])[说說道问問喊叫答][，。！]/u;
const QUOTED = /["'”’」』]\s*$/u;

/** Whether what follows a quotation tells who spoke, as one sentence with it: `“Go!” Holmes said`. */
export function goesOnAfterSpeech(before: string, after: string, words: SentenceWords): boolean {
  if (!QUOTED.test(before)) return false;
  if (JAPANESE_TAG.test(after) || CHINESE_TAG.test(after)) return true;
  const name = ENGLISH_TAG.exec(after)?.[1];
  return name !== undefined && (name === 'I' || !words.openings.has(name));
}
