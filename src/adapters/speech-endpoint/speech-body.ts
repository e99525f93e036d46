import type { SpeechCreateParams } from 'openai/resources/audio/speech';

import type { NarrationRequest } from '#src/ports/speech.ts';

/** What a speech request is made for, besides the segment. */
export interface SpeechBodyOptions {
  /** What the service calls the model: with Azure, the deployment. */
  readonly model: string;
  readonly delivery: 'whole' | 'stream';
  /** Whether to send the voice's direction. */
  readonly withDirection: boolean;
}

/** Models that are documented to take no direction. */
const withoutDirection = /^tts-1(-hd)?(-|$)|kokoro|piper/i;

/**
 * The body of a request to `/audio/speech`: the text as it is, and the direction, if any, on one line
 * as `instructions`. It asks for WAV, whose header tells the sample rate; as a stream for
 * raw samples, which `soundOf` takes for 24,000 a second unless told otherwise.
 */
export function speechBody(
  { spoken, voice }: NarrationRequest,
  { model, delivery, withDirection }: SpeechBodyOptions,
): SpeechCreateParams {
  const instructions = voice.direction.replace(/\s+/gu, ' ').trim();
  return {
    model,
    input: spoken,
    voice: voice.name,
    response_format: delivery === 'stream' ? 'pcm' : 'wav',
    ...(withDirection && instructions !== '' ? { instructions } : {}),
  };
}

/** Whether a model takes a direction, as far as is known: one that is sent in vain may be ignored. */
export function takesDirection(model: string): boolean {
  return !withoutDirection.test(model);
}
