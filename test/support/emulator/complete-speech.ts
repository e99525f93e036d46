import type { Usage } from '#src/domain/billing/usage.ts';

import { ApiError, orError } from './api-error.ts';
import { errorOf } from './common-errors.ts';
import { textTokens } from './count-tokens.ts';
import { cueOf, describeSpeech } from './describe-request.ts';
import type { Call, Emulation } from './emulation.ts';
import { encodeAudio } from './encode-audio.ts';
import type { Failure } from './failures.ts';
import { admit, findDeployment, identify } from './gateway.ts';
import { meetFailure } from './meet-failure.ts';
import { orRefusal, type Outcome } from './outcome.ts';
import { parseBody } from './parse-body.ts';
import { perform } from './perform.ts';
import type { RequestRecord } from './request-log.ts';
import { readSpeechRequest, type SpeechRequest } from './speech-request.ts';
import { standInFor } from './stand-in-voice.ts';
import { pcmBytes } from './wav.ts';

/**
 * Answers one call for speech, and writes into `record` what it learns on the way. Counts the text
 * against the quota. Rejects when `signal` aborts.
 */
export function completeSpeech(
  call: Call,
  record: RequestRecord,
  emulation: Emulation,
  signal: AbortSignal,
): Promise<Outcome> {
  return orRefusal(record, async (note) => {
    const api = identify(call, emulation);
    const body = parseBody(call.body);
    const asked = { api, operation: 'audio_speech' } as const;
    const destination = findDeployment(asked, call.url, body['model'], emulation);
    const { deployment } = destination;
    record.deployment = deployment;
    const request = orError(() => readSpeechRequest(body, emulation.settings));
    const tokens = request instanceof ApiError ? 0 : tokensIn(request);
    const { refusal, headers } = admit(destination, tokens, emulation);
    note(headers);
    if (!(request instanceof ApiError)) Object.assign(record, describeSpeech(request));
    if (refusal !== undefined) throw refusal;
    if (request instanceof ApiError) throw request;

    const { number } = record;
    const cue = cueOf(describeSpeech(request), { number, deployment }, emulation.attempts);
    const failure = await meetFailure(cue, { record, api }, emulation, signal);
    if (failure === 'connection-reset') return { kind: 'reset', headers: {} };
    if (failure === 'mid-stream-error') throw errorOf('server-error', api, 0);
    const { file, usage } = await speak(request, failure, emulation, signal);
    signal.throwIfAborted();
    Object.assign(record, { status: 200, usage });
    return { kind: 'sound', type: typeOf(file), body: file, headers: {} };
  });
}

/** The sound of a request. `truncated-json` ends half-way as if all was well; `no-audio` is empty. */
async function speak(
  request: SpeechRequest,
  failure: Failure | undefined,
  { speak: voice, recordings }: Emulation,
  signal: AbortSignal,
): Promise<{ readonly file: Buffer; readonly usage: Usage }> {
  const part = {
    script: request.input,
    voice: standInFor(request.voice),
    failure,
    maxTokens: Infinity,
  };
  const performance = await perform(part, voice, signal);
  const file = await encodeAudio(performance, { format: request.format, failure }, signal);
  const pcm = pcmBytes(performance.samples);
  const sounds = request.format === 'mp3' ? [pcm, file] : [pcm];
  recordings.add({ sounds, transcript: performance.transcript, audible: performance.audible });
  return {
    file: file.subarray(0, sentBytes(file.length, failure)),
    usage: {
      textTokensIn: tokensIn(request),
      audioTokensIn: 0,
      textTokensOut: 0,
      audioTokensOut: failure === 'no-audio' ? 0 : performance.audioTokensOut,
    },
  };
}

function sentBytes(bytes: number, failure: Failure | undefined): number {
  if (failure === 'no-audio') return 0;
  return failure === 'truncated-json' ? bytes >> 1 : bytes;
}

function tokensIn({ input, instructions }: SpeechRequest): number {
  return textTokens(input) + textTokens(instructions ?? '');
}

/** The services call whatever they send by what it is. */
function typeOf(file: Buffer): string {
  const begin = file.toString('latin1', 0, 4);
  const known = { RIFF: 'audio/wav', fLaC: 'audio/flac', OggS: 'audio/opus' };
  if (begin in known) return known[begin as keyof typeof known];
  return 'application/octet-stream';
}
