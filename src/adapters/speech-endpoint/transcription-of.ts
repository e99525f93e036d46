import { z } from 'zod';

import { heardTokensPerSecond } from '#src/domain/billing/audio-tokens.ts';
import { noUsage, type Usage } from '#src/domain/billing/usage.ts';
import { RefusedError, TemporaryError } from '#src/domain/errors.ts';
import type { Transcription } from '#src/ports/transcriber.ts';

import type { AnsweringService } from './sound-of.ts';

/** Characters to a text token: at least, so that a guess errs upwards. */
const charactersPerToken = 3;

const count = z.number().nonnegative().optional().catch(undefined);

/** What is read of a transcription; compatible servers leave out everything but the text. */
const transcriptionShape = z.object({
  text: z.string(),
  usage: z
    .object({
      type: z.string().optional().catch(undefined),
      seconds: count,
      input_tokens: count,
      output_tokens: count,
      input_token_details: z
        .object({ audio_tokens: count, text_tokens: count })
        .nullish()
        .catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

type WireUsage = NonNullable<z.infer<typeof transcriptionShape>['usage']>;

/**
 * The transcription in an answer with status 200.
 *
 * @param seconds length of the recording, by which usage is guessed that the service does not tell
 * @throws TemporaryError when it is a failure that a server reports with status 200, or empty
 * @throws RefusedError when it is no transcription service's answer at all
 */
export function transcriptionOf(
  answer: unknown,
  { seconds, service }: { readonly seconds: number; readonly service: AnsweringService },
): Transcription {
  const read = transcriptionShape.safeParse(answer);
  if (!read.success) throw noTranscription(answer, service);
  const { text, usage } = read.data;
  return { text: text.trim(), complete: true, usage: billed(usage ?? {}, seconds, text) };
}

/** Usage by tokens where it is told, by the told seconds (Whisper), or by those of the recording. */
function billed(usage: WireUsage, seconds: number, text: string): Usage {
  const { input_tokens: all, output_tokens: out, input_token_details: parts } = usage;
  const heard = Math.ceil((usage.seconds ?? seconds) * heardTokensPerSecond);
  const textTokensIn = parts?.text_tokens ?? 0;
  return {
    ...noUsage,
    textTokensIn,
    audioTokensIn: parts?.audio_tokens ?? (all === undefined ? heard : all - textTokensIn),
    textTokensOut:
      out ?? (usage.type === 'duration' ? 0 : Math.ceil(text.length / charactersPerToken)),
  };
}

function noTranscription(answer: unknown, service: AnsweringService): Error {
  const { error } = Object(answer) as { readonly error?: { readonly message?: unknown } };
  if (error !== undefined && error !== null) {
    const { message } = Object(error) as { readonly message?: unknown };
    const said = typeof message === 'string' ? message : JSON.stringify(error);
    return new TemporaryError(
      `${service.name} failed: ${service.redact(said.slice(0, 300)).replace(/\.+$/u, '')}.`,
    );
  }
  if (answer === undefined || answer === null || answer === '') {
    return new TemporaryError(`${service.name} sent an empty answer.`);
  }
  return new RefusedError(
    `${service.name} answered a request for a transcription with something else.`,
    'Check that the address of the service is that of its API, which ends in /v1 for most, and that it transcribes.',
  );
}
