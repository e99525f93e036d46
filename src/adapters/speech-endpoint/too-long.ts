import { APIError } from 'openai';

import { RefusedError } from '#src/domain/errors.ts';

/**
 * The refusal of a text for its length, in our own error; undefined for any other failure. OpenAI
 * and Azure take 4,096 characters; servers of one's own take more or fewer.
 *
 * @param service the service in words
 */
export function tooLong(error: unknown, text: string, service: string): RefusedError | undefined {
  if (!(error instanceof APIError) || ![400, 413, 422].includes(error.status ?? 0))
    return undefined;
  const isAboutLength =
    error.code === 'string_above_max_length' ||
    /string_too_long|too long|maximum length|max(imum)? (number of )?characters/i.test(
      error.message,
    );
  if (!isAboutLength) return undefined;
  return new RefusedError(
    `${service} refuses a text of ${text.length} characters as too long.`,
    'Lower segments.hardMaximum in the settings to what the service takes.',
    { cause: error, concerns: 'request' },
  );
}
