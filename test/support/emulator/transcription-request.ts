import { badRequest } from './api-error.ts';
import type { InputAudio } from './chat-request.ts';
import { invalidType, invalidValue, missing } from './invalid.ts';

/** A request for the text of a recording that passed validation. */
export interface TranscriptionRequest {
  readonly audio: InputAudio;
  /** What is spoken, ISO 639-1; absent where it is to be found out. */
  readonly language: string | undefined;
  readonly temperature: number | undefined;
}

/** The most bytes of a recording (the services' documented limit). */
const mostBytes = 25 * 1024 * 1024;

/**
 * Reads a form body.
 *
 * @throws ApiError 400 for what is no form
 */
export async function parseForm(body: Buffer, contentType: string): Promise<FormData> {
  try {
    const headers = { 'content-type': contentType };
    return await new Response(Uint8Array.from(body), { headers }).formData();
  } catch {
    const message = 'Could not parse multipart form';
    throw badRequest({ message, code: null });
  }
}

/**
 * Reads the form of a transcription request; the bytes of its recording are `bytes`.
 *
 * @throws ApiError 400 with message, code and param
 */
export function readTranscriptionRequest(form: FormData, bytes: Buffer): TranscriptionRequest {
  const file = form.get('file');
  if (file === null) throw missing('file');
  if (typeof file === 'string') throw invalidType('file', 'a file');
  if (bytes.length > mostBytes) {
    throw badRequest({
      message: `Maximum content size limit (${mostBytes}) exceeded (${bytes.length} bytes read)`,
      code: null,
      param: 'file',
    });
  }
  const format = /\.(wav|mp3)$/i.exec(file.name)?.[1]?.toLowerCase();
  if ((format !== 'wav' && format !== 'mp3') || !beginsAs(format, bytes)) {
    throw badRequest({ message: 'Invalid file format.', code: null, param: 'file' });
  }
  const asked = form.get('response_format') ?? 'json';
  if (asked !== 'json') {
    throw invalidValue('response_format', 'This emulator supports the response_format json alone.');
  }
  return { audio: { format, bytes }, language: language(form), temperature: temperature(form) };
}

/** The bytes of the recording in a form; none where there is none. */
export async function fileBytes(form: FormData): Promise<Buffer> {
  const file = form.get('file');
  return file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

/** RIFF; an ID3 tag, or the eleven set bits that begin an MPEG frame. */
function beginsAs(format: 'wav' | 'mp3', bytes: Buffer): boolean {
  const begin = bytes.toString('latin1', 0, 4);
  if (format === 'wav') return begin === 'RIFF';
  return begin.startsWith('ID3') || (bytes.length > 1 && bytes.readUInt16BE(0) >> 5 === 0x7ff);
}

function language(form: FormData): string | undefined {
  const value = form.get('language') ?? undefined;
  if (value === undefined || (typeof value === 'string' && /^[a-z]{2,3}$/.test(value)))
    return value;
  throw invalidValue(
    'language',
    'Invalid language. Language parameter must be specified in ISO-639-1 format.',
  );
}

function temperature(form: FormData): number | undefined {
  const value = form.get('temperature');
  if (value === null) return undefined;
  const number = Number(value);
  if (number >= 0 && number <= 1) return number;
  throw invalidValue('temperature', "Invalid 'temperature': expected a value from 0 to 1.");
}
