import { quotaReport } from '#src/adapters/azure-openai/quota-headers.ts';
import type { ListeningRequest, Transcriber, Transcription } from '#src/ports/transcriber.ts';

import { type AudioServiceOptions, openAudioService } from './audio-service.ts';
import { optionalMembers } from './optional-members.ts';
import { transcriptionForm } from './transcription-form.ts';
import { transcriptionOf } from './transcription-of.ts';

/** A listener with connections to close. */
export interface EndpointTranscriber extends Transcriber {
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/**
 * A listener that has recordings written down by `/audio/transcriptions`: Whisper and the
 * gpt-4o-transcribe models at OpenAI and Azure, speaches, LocalAI and the like. Usage that the
 * service does not tell is guessed by the recording's length. One transcription is one HTTP request;
 * another one follows at once when a server refuses `language` or `temperature`, once in its life.
 *
 * @throws InputError when settings and environment do not say what is needed
 */
export function endpointTranscriber(options: AudioServiceOptions): EndpointTranscriber {
  const service = openAudioService(options);
  const tolerantly = optionalMembers(['language', 'temperature']);

  async function transcribe(
    request: ListeningRequest,
    signal: AbortSignal,
  ): Promise<Transcription> {
    signal.throwIfAborted();
    const answer = tolerantly(async (refused) => {
      const { body, contentType } = await transcriptionForm(request, service.model, refused);
      return await service.openai
        .post<unknown>('/audio/transcriptions', {
          body,
          query: service.query,
          headers: { 'content-type': contentType },
          signal,
        })
        .withResponse();
    });
    const { data, response } = await answer.catch((error: unknown) => {
      throw service.failureOf(error, signal);
    });
    const quota = quotaReport(response.headers);
    return {
      ...transcriptionOf(data, { seconds: request.seconds, service }),
      ...(quota === undefined ? {} : { quota }),
    };
  }

  return { transcribe, close: () => service.close() };
}
