import { InputError } from '#src/domain/errors.ts';

/** Translates what PDF.js throws on opening a file. */
export function translatePdfError(error: unknown, name: string): InputError {
  if (error instanceof InputError) return error;
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException')
    return new InputError(
      `${name} is locked with a password.`,
      'Save a copy without the password, or export the manuscript again.',
      { cause: error },
    );
  if (error instanceof Error && /encryption|crypt filter/i.test(error.message))
    return new InputError(
      `${name} is locked in a way that Lectern does not know, as with DRM.`,
      'Ask the publisher or the shop for a copy without DRM.',
      { cause: error },
    );
  return new InputError(
    `${name} is damaged: it is not a complete PDF.`,
    'Export or download it again.',
    { cause: error },
  );
}

/** The refusal of a file that would take more than any book needs. */
export function tooMuch(name: string, what: string): InputError {
  return new InputError(
    `${name} ${what}; no book needs that.`,
    'Check where the file comes from, or export the manuscript again.',
  );
}
