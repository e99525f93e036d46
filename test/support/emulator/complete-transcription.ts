import type { Usage } from '#src/domain/billing/usage.ts';

import { ApiError, orError } from './api-error.ts';
import { errorOf } from './common-errors.ts';
import { promptTokens, textTokens } from './count-tokens.ts';
import { cueOf, describeTranscription, type RequestDescription } from './describe-request.ts';
import type { Call, Emulation } from './emulation.ts';
import { admit, findDeployment, identify } from './gateway.ts';
import { meetFailure } from './meet-failure.ts';
import { orRefusal, type Outcome } from './outcome.ts';
import type { RequestRecord } from './request-log.ts';
import {
  fileBytes,
  parseForm,
  readTranscriptionRequest,
  type TranscriptionRequest,
} from './transcription-request.ts';

/**
 * Answers one call for the text of a recording: what can be heard in it, where it was made here.
 * Counts the recording against the quota. Writes into `record` what it learns on the way. Rejects
 * when `signal` aborts.
 */
export function completeTranscription(
  call: Call,
  record: RequestRecord,
  emulation: Emulation,
  signal: AbortSignal,
): Promise<Outcome> {
  return orRefusal(record, async (note) => {
    const api = identify(call, emulation);
    const form = await parseForm(call.body, String(call.headers['content-type']));
    const asked = { api, operation: 'audio_transcription' } as const;
    const destination = findDeployment(asked, call.url, form.get('model'), emulation);
    const { deployment } = destination;
    record.deployment = deployment;
    const bytes = await fileBytes(form);
    const request = orError(() => readTranscriptionRequest(form, bytes));
    const tokens = request instanceof ApiError ? 0 : tokensIn(request).audioTokensIn;
    const { refusal, headers } = admit(destination, tokens, emulation);
    note(headers);
    if (!(request instanceof ApiError)) Object.assign(record, describe(request, emulation));
    if (refusal !== undefined) throw refusal;
    if (request instanceof ApiError) throw request;

    const description = describe(request, emulation);
    const heard = description.script;
    const cue = cueOf(description, { number: record.number, deployment }, emulation.attempts);
    const failure = await meetFailure(cue, { record, api }, emulation, signal);
    if (failure === 'connection-reset') return { kind: 'reset', headers: {} };
    if (failure === 'mid-stream-error') throw errorOf('server-error', api, 0);
    const billed: Usage = { ...tokensIn(request), textTokensOut: textTokens(heard) };
    Object.assign(record, { status: 200, usage: billed });
    const whole = JSON.stringify({ text: heard, usage: wireUsage(deployment, billed) });
    const body = failure === 'truncated-json' ? whole.slice(0, whole.length >> 1) : whole;
    return { kind: 'json', status: 200, body, headers: {} };
  });
}

/** A recording that was not made here says nothing. */
function describe(request: TranscriptionRequest, { recordings }: Emulation): RequestDescription {
  return describeTranscription(request, recordings.listen(request.audio) ?? '');
}

function tokensIn({ audio }: TranscriptionRequest): Usage {
  const { audioTokensIn } = promptTokens(
    [{ role: 'user', text: '', audio: [audio], audioId: undefined }],
    () => '',
  );
  return { textTokensIn: 0, audioTokensIn, textTokensOut: 0, audioTokensOut: 0 };
}

/** Whisper is billed by the second, which are ten of the tokens that the others are billed by. */
function wireUsage(deployment: string, usage: Usage): object {
  const { audioTokensIn, textTokensOut } = usage;
  if (deployment.startsWith('whisper')) {
    return { type: 'duration', seconds: Math.ceil(audioTokensIn / 10) };
  }
  return {
    type: 'tokens',
    input_tokens: audioTokensIn,
    input_token_details: { text_tokens: 0, audio_tokens: audioTokensIn },
    output_tokens: textTokensOut,
    total_tokens: audioTokensIn + textTokensOut,
  };
}
