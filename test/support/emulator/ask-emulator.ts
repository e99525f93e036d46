import { readWav, wavSamples } from './wav.ts';

/** A raw HTTP answer of the emulator. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A narration as it came over HTTP, decoded. */
export interface Narration {
  readonly audio: { readonly id: string; readonly transcript: string; readonly expires_at: number };
  readonly file: Buffer;
  readonly samples: Int16Array;
  readonly sampleRate: number;
  readonly finishReason: string;
  readonly usage: WireUsage;
}

/** The parts of `usage` that tests look at. */
export interface WireUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details: { readonly text_tokens: number; readonly audio_tokens: number };
  readonly completion_tokens_details: {
    readonly text_tokens: number;
    readonly audio_tokens: number;
  };
}

/** Where Azure's v1 API and its dated one, and OpenAI's own, take chat completions. */
export const paths = {
  v1: '/openai/v1/chat/completions',
  dated: '/openai/deployments/gpt-audio-mini/chat/completions?api-version=2025-01-01-preview',
  openai: '/v1/chat/completions',
};

/** A valid request to read `script` as a WAV; `changes` replace members, `undefined` removes them. */
export function narrationBody(script: string, changes: object = {}): object {
  return {
    model: 'gpt-audio-mini',
    modalities: ['text', 'audio'],
    audio: { voice: 'alloy', format: 'wav' },
    messages: [
      { role: 'system', content: 'You are a voice actor reading a script.' },
      { role: 'user', content: `Read this:\n<script>\n${script}\n</script>\nNothing else.` },
    ],
    ...changes,
  };
}

/** Posts `body` (an object, or text as it is) with a good key and gives the answer unread. */
export async function post(
  { url }: { readonly url: string },
  body: object | string,
  path: string = paths.v1,
  headers: Readonly<Record<string, string>> = { authorization: 'Bearer emulator-key' },
): Promise<RawAnswer> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Has `script` read as a WAV and takes the answer apart. */
export async function narrate(
  emulator: { readonly url: string },
  script: string,
  changes: object = {},
): Promise<Narration> {
  const { status, text } = await post(emulator, narrationBody(script, changes));
  if (status !== 200) throw new Error(`${status} ${text}`);
  const { choices, usage } = JSON.parse(text);
  const { audio } = choices[0].message;
  const file = Buffer.from(audio.data, 'base64');
  const wav = readWav(file);
  return {
    audio,
    file,
    samples: wavSamples(wav),
    sampleRate: wav.sampleRate,
    finishReason: choices[0].finish_reason,
    usage,
  };
}
