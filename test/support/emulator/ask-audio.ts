/** Where the three APIs take audio. */
export const bases = {
  v1: '/openai/v1/audio',
  dated: '/openai/deployments/gpt-4o-mini-tts/audio',
  openai: '/v1/audio',
};
const goodKey = { authorization: 'Bearer emulator-key' };
/** A valid request for speech. */
const speech = { model: 'gpt-4o-mini-tts', input: 'Hello there.', voice: 'alloy' };

/** Where and as whom a request is sent. */
interface AudioCall {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts a speech request with a good key; `changes` replace members, `undefined` removes them. */
export function speak(
  { url }: { readonly url: string },
  changes: object = {},
  { path = `${bases.openai}/speech`, headers = goodKey }: AudioCall = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ response_format: 'wav', ...speech, ...changes }),
  });
}

/** Posts a recording to be transcribed, with a good key; `undefined` removes fields. */
export function transcribe(
  { url }: { readonly url: string },
  file: Uint8Array | string,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<Response> {
  const form = new FormData();
  form.set('file', typeof file === 'string' ? file : new File([Uint8Array.from(file)], 'take.wav'));
  for (const [name, value] of Object.entries({ model: 'gpt-4o-mini-transcribe', ...changes })) {
    if (value !== undefined) form.set(name, value);
  }
  const path = `${bases.openai}/transcriptions`;
  return fetch(url + path, { method: 'POST', headers: goodKey, body: form });
}

/** The body of an answer. */
export async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

/** What an answer says is wrong. */
export async function errorOf(
  response: Response,
): Promise<{ code: string | null; param: string | null }> {
  const { error } = (await response.json()) as { error: { code: string; param: string } };
  return error;
}
