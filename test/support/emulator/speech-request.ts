import { badRequest } from './api-error.ts';
import { audioFormats, voiceNames, type AudioFormat } from './chat-request.ts';
import { invalidType, invalidValue, missing, type Json } from './invalid.ts';
import type { EmulatorSettings } from './options.ts';

/** A request for speech that passed validation. */
export interface SpeechRequest {
  /** What to say. */
  readonly input: string;
  readonly voice: string;
  /** How to say it; absent where nothing is said of it. */
  readonly instructions: string | undefined;
  readonly format: AudioFormat;
}

/** The most characters that a text may have (OpenAI's documented limit). */
const mostCharacters = 4096;

/**
 * Reads the body of a speech request as the services do; an open emulator takes any voice.
 *
 * @throws ApiError 400 with message, code and param
 */
export function readSpeechRequest(
  body: Json,
  { open, unknownMembers }: Pick<EmulatorSettings, 'open' | 'unknownMembers'>,
): SpeechRequest {
  const unknown = unknownMembers.find((member) => body[member] !== undefined);
  if (unknown !== undefined) {
    const message = `Unknown parameter: '${unknown}'.`;
    throw badRequest({ message, code: 'unknown_parameter', param: unknown });
  }
  const input = text(body, 'input');
  if (input === '') throw tooShort();
  if (input.length > mostCharacters) throw tooLong(input.length);
  const voice = text(body, 'voice');
  if (!open && !(voiceNames as readonly string[]).includes(voice)) {
    throw unsupported('voice', voice, voiceNames);
  }
  const instructions = body['instructions'] ?? undefined;
  if (instructions !== undefined && typeof instructions !== 'string') {
    throw invalidType('instructions', 'a string');
  }
  return { input, voice, instructions, format: formatOf(body['response_format']) };
}

function text(body: Json, param: string): string {
  const value = body[param];
  if (value === undefined || value === null) throw missing(param);
  if (typeof value !== 'string') throw invalidType(param, 'a string');
  return value;
}

/** Raw samples are `pcm` here and `pcm16` in chat completions; MP3 is what comes unasked. */
function formatOf(value: unknown): AudioFormat {
  const names = audioFormats.map((format) => (format === 'pcm16' ? 'pcm' : format));
  const index = names.findIndex((name) => name === (value ?? 'mp3'));
  const format = audioFormats[index];
  if (format === undefined) throw unsupported('response_format', value, names);
  return format;
}

function unsupported(param: string, value: unknown, known: readonly string[]) {
  const list = known.map((name) => `'${name}'`).join(', ');
  return invalidValue(
    param,
    `Invalid value for '${param}': ${JSON.stringify(value)}. Supported values are: ${list}.`,
  );
}

function tooShort() {
  return badRequest({
    message: "Invalid 'input': string too short. Expected a string with minimum length 1.",
    code: 'string_below_min_length',
    param: 'input',
  });
}

function tooLong(length: number) {
  return badRequest({
    message: `Invalid 'input': string too long. Expected a string with maximum length ${mostCharacters}, but got a string with length ${length} instead.`,
    code: 'string_above_max_length',
    param: 'input',
  });
}
