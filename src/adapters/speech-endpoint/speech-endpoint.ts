import { quotaReport } from '#src/adapters/azure-openai/quota-headers.ts';
import { TakeRejectedError } from '#src/domain/errors.ts';
import type { NarrationRequest, Recording, Speech } from '#src/ports/speech.ts';

import { type AudioServiceOptions, openAudioService } from './audio-service.ts';
import { guessUsage } from './guess-usage.ts';
import { optionalMembers } from './optional-members.ts';
import { soundOf } from './sound-of.ts';
import { speechBody, takesDirection } from './speech-body.ts';
import { tooLong } from './too-long.ts';

/** A narrator with connections to close. */
export interface SpeechEndpoint extends Speech {
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/** An answer whose body has come. */
interface Answer {
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  /** The direction that was sent along; empty where none was. */
  readonly instructions: string;
}

/**
 * A narrator that has texts spoken by `/audio/speech`: Kokoro-FastAPI, speaches, LocalAI and the
 * like, and gpt-4o-mini-tts at OpenAI and Azure. They read a text as it is, so that no insistence,
 * context or guide is sent, and send neither a transcript nor usage, which is guessed. A narration
 * is one HTTP request; a second one follows at once when a server refuses `instructions`, once in
 * its life.
 *
 * @throws InputError when settings and environment do not say what is needed
 */
export function speechEndpoint(options: AudioServiceOptions): SpeechEndpoint {
  const service = openAudioService(options);
  const { model, connection } = options.deployment;
  const { delivery } = connection;
  const tolerantly = optionalMembers(['instructions']);

  async function ask(request: NarrationRequest, signal: AbortSignal): Promise<Answer> {
    return await tolerantly(async (refused) => {
      const withDirection = takesDirection(model) && !refused.has('instructions');
      const body = speechBody(request, { model: service.model, delivery, withDirection });
      const { query } = service;
      const response = await service.openai.audio.speech.create(body, { signal, query });
      return {
        bytes: new Uint8Array(await response.arrayBuffer()),
        headers: response.headers,
        instructions: body.instructions ?? '',
      };
    });
  }

  async function narrate(request: NarrationRequest, signal: AbortSignal): Promise<Recording> {
    signal.throwIfAborted();
    const { spoken } = request;
    const answer = await ask(request, signal).catch((error: unknown) => {
      throw tooLong(error, spoken, service.name) ?? service.failureOf(error, signal);
    });
    const { bytes, headers, instructions } = answer;
    if (bytes.length === 0) {
      const usage = guessUsage(bytes, spoken, instructions);
      throw new TakeRejectedError('The answer holds no audio.', { usage });
    }
    const quota = quotaReport(headers);
    const contentType = headers.get('content-type') ?? '';
    const isRaw = delivery === 'stream';
    const audio = soundOf({ bytes, contentType, isRaw, service });
    return {
      audio,
      complete: true,
      usage: guessUsage(audio, spoken, instructions),
      isCounted: false,
      ...(quota === undefined ? {} : { quota }),
    };
  }

  return { narrate, close: () => service.close() };
}
