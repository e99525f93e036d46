/** How models decline to read, at the beginning of what they say; by no language in particular. */
const REFUSALS = [
  /^(?:i['’]?m|i am)(?: (?:very|really|so))? (?:sorry|afraid)\b/iu,
  /^(?:sorry|unfortunately|apologies|i apologi[sz]e)\b/iu,
  /^i(?: really)? (?:can['’]?t|cannot|can not|won['’]?t|will not|am (?:not able|unable))\b/iu,
  /\b(?:can['’]?t|cannot|unable to|not able to) (?:help|assist|read|do|comply|provide|narrate)\b/iu,
  /^(?:es )?tut mir leid\b|^leider kann ich\b|^ich kann (?:das|dabei|ihnen)\b.*\bnicht\b/iu,
  /^(?:je suis )?désolée?\b|^je ne peux pas\b/iu,
  /^lo siento\b|^no puedo\b/iu,
  /^mi dispiace\b|^non posso\b/iu,
  /^(?:很)?抱歉|^对不起|^對不起|^申し訳/u,
];

/** Whether words that are not the text decline to read it. */
export function isRefusal(said: string): boolean {
  const plain = said.trim().replace(/^["“”'‘’«»\s]+/u, '');
  return REFUSALS.some((pattern) => pattern.test(plain));
}
