import { RefusedError, TemporaryError } from '#src/domain/errors.ts';

import { mp3Seconds } from './mp3-seconds.ts';
import { pcmAsWav } from './pcm-as-wav.ts';

/** The answer to a speech request, with status 200; not empty. */
export interface SpeechAnswer {
  readonly bytes: Uint8Array;
  /** Empty where the server does not tell. */
  readonly contentType: string;
  /** Whether raw samples were asked for. */
  readonly isRaw: boolean;
  readonly service: AnsweringService;
}

/** Who answered. */
export interface AnsweringService {
  /** In words. */
  readonly name: string;
  /** A text without the service's secrets. */
  redact(text: string): string;
}

/**
 * The audio file in an answer: whatever container came, or raw samples as a WAV.
 *
 * @throws TemporaryError when it is a failure that a server reports with status 200
 * @throws RefusedError when it is no speech service's answer at all, such as a web page
 */
export function soundOf(answer: SpeechAnswer): Uint8Array {
  const { bytes, contentType, service } = answer;
  if (isContainer(bytes)) return bytes;
  const isJson = /\bjson\b/i.test(contentType);
  const isText = isJson || /^text\//i.test(contentType);
  const begin = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart();
  if (isJson || begin.startsWith('{')) {
    const json = parse(bytes);
    if (json !== undefined) throw failureIn(json, service);
    if (isJson) throw cutOff(service);
  }
  if (isText || /^<(!doctype|html|\?xml)/i.test(begin)) {
    const what = /html/i.test(contentType) || begin.startsWith('<') ? 'a web page' : 'text';
    throw noSpeechService(service, what);
  }
  const isSamples = answer.isRaw || /^audio\/(pcm|l16)\b/i.test(contentType);
  return isSamples ? pcmAsWav(bytes, contentType) : bytes;
}

/** The sound may have been made all the same. */
function cutOff({ name }: AnsweringService): TemporaryError {
  return new TemporaryError(`${name} sent an answer that is cut off.`, { maybeBilled: true });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
}

/** OpenAI's `error.message` or bare `error`, FastAPI's `detail`, or a bare `message`. */
function failureIn(json: unknown, service: AnsweringService): Error {
  const { error, detail, message } = Object(json) as Record<string, unknown>;
  const said = [error, detail, message].find((part) => part !== undefined && part !== null);
  if (said === undefined) return noSpeechService(service, 'JSON');
  const inner = (said as { message?: unknown }).message;
  const words = typeof inner === 'string' ? inner : typeof said === 'string' ? said : undefined;
  const why = (words ?? JSON.stringify(said)).replace(/\s+/gu, ' ').slice(0, 300);
  return new TemporaryError(`${service.name} failed: ${service.redact(why).replace(/\.+$/u, '')}.`);
}

function noSpeechService(service: AnsweringService, what: string): RefusedError {
  return new RefusedError(
    `${service.name} answered a request for speech with ${what} instead of audio.`,
    'Check that the address of the service is that of its API, which ends in /v1 for most, not of a web page or a proxy.',
  );
}

/** Whether bytes begin as a file does: WAV, Ogg, FLAC, Matroska, MP4 or MP3. */
function isContainer(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const isKnown = ['RIFF', 'OggS', 'fLaC', 'ID3', '\x1aE\xdf\xa3'].some((mark) =>
    begin.startsWith(mark),
  );
  return isKnown || begin.slice(4) === 'ftyp' || mp3Seconds(bytes) !== undefined;
}
