import { badRequest } from './api-error.ts';
import { invalidType, isRecord, type Json } from './invalid.ts';

/**
 * Reads a JSON body.
 *
 * @throws ApiError 400 for what is no JSON object
 */
export function parseBody(bytes: Buffer): Json {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
  } catch {
    throw badRequest({
      message: 'We could not parse the JSON body of your request.',
      code: null,
    });
  }
  if (!isRecord(body)) throw invalidType('body', 'an object');
  return body;
}
