import type { ListeningRequest } from '#src/ports/transcriber.ts';

/** A request body and what to call it. */
export interface EncodedForm {
  readonly body: Uint8Array;
  readonly contentType: string;
}

/** Members of a transcription request that a server can do without. */
export type OptionalField = 'language' | 'temperature';

/**
 * The form that asks for the text of a recording, encoded: the client's own way to do so takes only
 * the form class of Node's own `fetch`, which is not the one it is given.
 */
export async function transcriptionForm(
  { audio, format, language }: ListeningRequest,
  model: string,
  without: ReadonlySet<OptionalField>,
): Promise<EncodedForm> {
  const form = new FormData();
  const type = format === 'wav' ? 'audio/wav' : 'audio/mpeg';
  form.set('file', new File([Uint8Array.from(audio)], `take.${format}`, { type }));
  form.set('model', model);
  form.set('response_format', 'json');
  if (!without.has('temperature')) form.set('temperature', '0');
  const code = spokenCode(language);
  if (code !== undefined && !without.has('language')) form.set('language', code);
  const encoded = new Response(form);
  return {
    body: new Uint8Array(await encoded.arrayBuffer()),
    contentType: encoded.headers.get('content-type') ?? 'multipart/form-data',
  };
}

/** Languages that the listening models know by another code than BCP 47 does. */
const otherCodes: Readonly<Record<string, string>> = { nb: 'no', fil: 'tl' };

/**
 * The ISO 639-1 code of a language (BCP 47), which is all that these services take; undefined for
 * one that has none, which they find out by listening.
 */
export function spokenCode(language: string): string | undefined {
  try {
    const { language: primary } = new Intl.Locale(language.replaceAll('_', '-'));
    const code = otherCodes[primary] ?? primary;
    return /^[a-z]{2}$/u.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
