import type { ChatMessage } from './chat-request.ts';

/** Whether a prompt asks for a verdict on a recording, as a small JSON object, and not for its words. */
export function wantsVerdict(messages: readonly ChatMessage[]): boolean {
  return messages.some(({ text }) => text.includes('"verbatim"'));
}

/** What a proofreader truthfully says of a recording: whether its words are those of the script. */
export function proofread(script: string, audible: string): string {
  const [wanted, heard] = [wordsOf(script), wordsOf(audible)];
  const isVerbatim = wanted.join(' ') === heard.join(' ');
  const differences = isVerbatim ? [] : [difference(wanted, heard)];
  return JSON.stringify({ verbatim: isVerbatim, differences });
}

/** What stands between the beginnings and the ends that they have in common. */
function difference(wanted: readonly string[], heard: readonly string[]): string {
  const most = Math.min(wanted.length, heard.length);
  let same = 0;
  while (same < most && wanted[same] === heard[same]) same += 1;
  let tail = 0;
  while (tail < most - same && wanted.at(-1 - tail) === heard.at(-1 - tail)) tail += 1;
  const middle = (words: readonly string[]): string =>
    words.slice(same, words.length - tail).join(' ');
  return `It says "${middle(heard)}" where the script says "${middle(wanted)}".`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
}
