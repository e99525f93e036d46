import { badRequest, type ApiError } from './api-error.ts';
import type { InputAudio } from './chat-request.ts';
import { invalidType, invalidValue, isRecord, missing } from './invalid.ts';

const maxBytes = 20 * 1024 * 1024;

/**
 * Reads an `input_audio` part: base64 of a WAV or MP3 file of 20 MB at most.
 *
 * @throws ApiError 400
 */
export function validateInputAudio(value: unknown, param: string): InputAudio {
  if (value === undefined) throw missing(param);
  if (!isRecord(value)) throw invalidType(param, 'an object');
  const { data, format } = value;
  if (data === undefined) throw missing(`${param}.data`);
  if (typeof data !== 'string') throw invalidType(`${param}.data`, 'a string');
  if (format !== 'wav' && format !== 'mp3') {
    throw invalidValue(
      `${param}.format`,
      `Invalid value: ${JSON.stringify(format)}. Supported values are: 'wav' and 'mp3'.`,
    );
  }
  if (data.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(data))
    throw unreadable(param, format);
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > maxBytes) {
    throw badRequest({
      message: `Invalid '${param}.data': the audio has ${bytes.length} bytes, the maximum is ${maxBytes}.`,
      code: 'string_above_max_length',
      param: `${param}.data`,
    });
  }
  if (!(format === 'wav' ? isWav(bytes) : isMp3(bytes))) throw unreadable(param, format);
  return { format, bytes };
}

function isWav(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE';
}

/** An ID3 tag, or the eleven set bits that begin an MPEG frame. */
function isMp3(bytes: Buffer): boolean {
  const begin = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  return bytes.toString('latin1', 0, 3) === 'ID3' || begin >> 5 === 0x7ff;
}

function unreadable(param: string, format: string): ApiError {
  return invalidValue(
    `${param}.data`,
    `The data provided for '${param}' is not of valid ${format} format.`,
  );
}
