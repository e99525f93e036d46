import { taskThread } from '../threads/task-thread.ts';
import { parseCompletion } from './parse-completion.ts';

/** Parses the bodies of chat completions. */
export interface CompletionParser {
  /**
   * What `parseCompletion` gives of a body, which is not to be used afterwards.
   *
   * @throws SyntaxError when it is no JSON, or breaks off
   */
  parse(body: Uint8Array<ArrayBuffer>): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Parses in a thread of its own: answers with audio are strings of half a megabyte and more, and
 * among everything else that a worker holds, its collector would be busy with nothing else.
 */
export function threadCompletionParser(): CompletionParser {
  const thread = taskThread<Uint8Array, unknown>(new URL('./parsing-thread.ts', import.meta.url));
  // The first request takes longer than the start of a thread.
  thread.warmUp();
  return {
    parse: (body) => thread.run(body, [body.buffer]),
    close: () => thread.close(),
  };
}

/** Parses where it is called, which is quick enough for answers without audio. */
export const plainCompletionParser: CompletionParser = {
  parse: async (body) => parseCompletion(body).completion,
  close: async () => undefined,
};
