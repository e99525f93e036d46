import { Buffer } from 'node:buffer';

/** A chat completion as it came, but for its audio: that is bytes, no longer base64. */
export interface ParsedCompletion {
  /** Undefined when there was nothing. */
  readonly completion: unknown;
  /** The bytes of its audio. */
  readonly sounds: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Parses the body of a chat completion.
 *
 * @throws SyntaxError when it is no JSON, or breaks off
 */
export function parseCompletion(body: Uint8Array): ParsedCompletion {
  if (body.byteLength === 0) return { completion: undefined, sounds: [] };
  const completion: unknown = JSON.parse(new TextDecoder().decode(body));
  const sounds = audiosOf(completion).map((audio) => {
    const sound = Uint8Array.from(Buffer.from(audio.data, 'base64'));
    Object.assign(audio, { data: sound });
    return sound;
  });
  return { completion, sounds };
}

/** The audio of each choice that has any. Servers are not to be trusted with the rest of the shape. */
function audiosOf(completion: unknown): { readonly data: string }[] {
  const choices = part(completion, 'choices');
  if (!Array.isArray(choices)) return [];
  return choices.flatMap((choice: unknown) => {
    const audio = part(part(choice, 'message'), 'audio');
    return hasData(audio) ? [audio] : [];
  });
}

function part(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null
    ? (whole as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function hasData(audio: unknown): audio is { readonly data: string } {
  return typeof part(audio, 'data') === 'string';
}
