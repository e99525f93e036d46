import type { ChatMessage } from './chat-request.ts';

/**
 * The text a prompt asks to be read: in the last user message, what stands between a line `<script>`
 * and the last line `</script>`; all of that message's text where there are no such lines.
 */
export function findScript(messages: readonly ChatMessage[]): string {
  const text = messages.findLast((message) => message.role === 'user')?.text ?? '';
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => line.trim() === '<script>');
  const end = lines.findLastIndex((line) => line.trim() === '</script>');
  return begin >= 0 && end > begin ? lines.slice(begin + 1, end).join('\n') : text;
}
