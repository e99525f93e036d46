import { serveTasks } from '../threads/serve-tasks.ts';
import { parseCompletion } from './parse-completion.ts';

serveTasks((body: Uint8Array) => {
  const { completion, sounds } = parseCompletion(body);
  return { result: completion, moved: sounds.map(({ buffer }) => buffer) };
});
