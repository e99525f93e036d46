import { APIError } from 'openai';

import { type AudioServiceOptions, openAudioService } from './audio-service.ts';

/** Statuses by which servers say that they have no such path. */
const noSuchPath: ReadonlySet<number> = new Set([400, 404, 405, 422, 501]);

/** People wait for the list. */
const timeoutMs = 5000;

/**
 * The voices that a server lists at `/audio/voices`, as Kokoro-FastAPI and others do; it is no part
 * of OpenAI's API.
 *
 * @returns their names in the server's order; undefined when it does not list them
 * @throws TemporaryError when it does not answer, RefusedError when it refuses the credential
 */
export async function servedVoices(
  options: AudioServiceOptions,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const service = openAudioService({ ...options, settings: { ...options.settings, timeoutMs } });
  try {
    const answer: unknown = await service.openai.get('/audio/voices', {
      signal,
      timeout: timeoutMs,
    });
    return namesIn(answer);
  } catch (error) {
    if (error instanceof APIError && noSuchPath.has(error.status ?? 0)) return undefined;
    throw service.failureOf(error, signal);
  } finally {
    await service.close();
  }
}

/** A list of names, or of things with an id or a name; on its own, or as `voices` or `data`. */
export function namesIn(answer: unknown): readonly string[] | undefined {
  const { voices, data }: { voices?: unknown; data?: unknown } = Object(answer);
  const list = [answer, voices, data].find((one) => Array.isArray(one));
  const names = list?.flatMap((one: unknown) => {
    const { id, name }: { id?: unknown; name?: unknown } = Object(one);
    return [one, id, name].find((part) => typeof part === 'string' && part !== '') ?? [];
  }) as string[] | undefined;
  return names === undefined || names.length === 0 ? undefined : [...new Set(names)];
}
