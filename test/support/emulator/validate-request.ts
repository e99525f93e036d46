import { badRequest } from './api-error.ts';
import {
  audioFormats,
  modelMaxCompletionTokens,
  voiceNames,
  type AudioFormat,
  type ChatRequest,
  type VoiceName,
} from './chat-request.ts';
import { invalidType, invalidValue, isRecord, missing, type Json } from './invalid.ts';
import { validateMessages } from './validate-messages.ts';

/** What the validity of a request depends on besides its body. */
export interface ValidationContext {
  readonly deployment: string;
  /** Whether an `audio.id` is known and has not expired. */
  readonly knowsAudio: (id: string) => boolean;
}

/**
 * Reads a request body as the services do.
 *
 * @throws ApiError 400 with message, code and param
 */
export function validateRequest(body: Json, context: ValidationContext): ChatRequest {
  const messages = validateMessages(body['messages'], context.knowsAudio);
  const stream = flag(body['stream'], 'stream');
  const output = speaks(body['modalities']) ? audioOutput(body, context, stream) : undefined;
  if (output === undefined && !messages.some((message) => message.audio.length > 0)) {
    throw invalidValue(
      'model',
      'This model requires that either input content or output modality contain audio.',
    );
  }
  return {
    messages,
    output,
    stream,
    includeUsage: includeUsage(body['stream_options'], stream),
    maxCompletionTokens: maxCompletionTokens(body),
    temperature: temperature(body['temperature']),
  };
}

function speaks(modalities: unknown): boolean {
  if (modalities === undefined || modalities === null) return false;
  if (!Array.isArray(modalities)) throw invalidType('modalities', 'an array of strings');
  for (const [index, modality] of modalities.entries()) {
    oneOf(`modalities[${index}]`, modality, ['text', 'audio']);
  }
  return modalities.includes('audio');
}

function audioOutput(
  body: Json,
  { deployment }: ValidationContext,
  stream: boolean,
): { voice: VoiceName; format: AudioFormat } {
  const audio = body['audio'];
  if (audio === undefined || audio === null) throw missing('audio');
  if (!isRecord(audio)) throw invalidType('audio', 'an object');
  if (audio['voice'] === undefined) throw missing('audio.voice');
  if (audio['format'] === undefined) throw missing('audio.format');
  const known = deployment.includes('audio-preview') ? previewVoices : voiceNames;
  const voice = oneOf('audio.voice', audio['voice'], known);
  const format = oneOf('audio.format', audio['format'], audioFormats);
  if (stream && format !== 'pcm16') {
    throw badRequest({
      message: `Unsupported value: 'audio.format' does not support '${format}' when stream=true. Supported values are: 'pcm16'.`,
      code: 'unsupported_value',
      param: 'audio.format',
    });
  }
  return { voice, format };
}

const previewVoices = ['alloy', 'echo', 'shimmer'] as const;

function maxCompletionTokens(body: Json): number | undefined {
  const param =
    body['max_completion_tokens'] === undefined ? 'max_tokens' : 'max_completion_tokens';
  const value = body[param];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidType(param, 'an integer');
  if (value < 1) {
    throw badRequest({
      message: `Invalid '${param}': integer below minimum value. Expected a value >= 1, but got ${value} instead.`,
      code: 'integer_below_min_value',
      param,
    });
  }
  if (value > modelMaxCompletionTokens) {
    throw invalidValue(
      param,
      `${param} is too large: ${value}. This model supports at most ${modelMaxCompletionTokens} completion tokens, whereas you provided ${value}.`,
    );
  }
  return value;
}

function temperature(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw invalidType('temperature', 'a decimal');
  if (value >= 0 && value <= 2) return value;
  const side = value < 0 ? 'below minimum' : 'above maximum';
  throw badRequest({
    message: `Invalid 'temperature': decimal ${side} value. Expected a value from 0 to 2, but got ${value} instead.`,
    code: value < 0 ? 'decimal_below_min_value' : 'decimal_above_max_value',
    param: 'temperature',
  });
}

function includeUsage(options: unknown, stream: boolean): boolean {
  if (options === undefined || options === null) return false;
  if (!stream) {
    throw invalidValue(
      'stream_options',
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    );
  }
  if (!isRecord(options)) throw invalidType('stream_options', 'an object');
  return flag(options['include_usage'], 'stream_options.include_usage');
}

function flag(value: unknown, param: string): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw invalidType(param, 'a boolean');
  return value;
}

function oneOf<T extends string>(param: string, value: unknown, known: readonly T[]): T {
  const match = known.find((candidate) => candidate === value);
  if (match !== undefined) return match;
  const list = known.map((name) => `'${name}'`).join(', ');
  throw invalidValue(
    param,
    `Invalid value: ${JSON.stringify(value)}. Supported values are: ${list}.`,
  );
}
