import { speechEndpoint } from '#src/adapters/speech-endpoint/speech-endpoint.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';
import { writeWav } from '#test/support/emulator/wav.ts';

import { type AudioServer, never } from './audio-server.ts';

/** A second of sound. */
export const wav = writeWav(new Int16Array(24_000).fill(5), 24_000, 'unknown-size');

/** A segment to be narrated. */
export const request: NarrationRequest = {
  spoken: 'Call me Ishmael.',
  voice: { name: 'tara', model: 'gpt-audio-mini', direction: 'slowly' },
  language: 'en',
  bookTitle: 'Moby-Dick',
  insistence: 'firm',
  preceding: 'Loomings.',
};

/** What comes of one narration by a server whose connection is changed: a recording, or an error. */
export async function narrateBy({ options }: AudioServer, change: object = {}): Promise<unknown> {
  const { deployment } = options;
  const connection = { ...deployment.connection, ...change };
  const speech = speechEndpoint({ ...options, deployment: { ...deployment, connection } });
  const outcome = await speech.narrate(request, never).catch((error: unknown) => error);
  await speech.close();
  return outcome;
}
