import { recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';
import { InputError } from '#src/domain/errors.ts';

/** Readers look for the signature in the first kilobyte; mail programs put lines before it. */
const BYTES_TO_SIGNATURE = 1024;

/**
 * Checks that bytes begin as a PDF does and hold a part of one: readers look long for it in vain.
 *
 * @throws InputError that says what they are instead, where that is known
 */
export function checkPdfBytes(bytes: Uint8Array, name: string): void {
  const start = Buffer.from(bytes.subarray(0, BYTES_TO_SIGNATURE)).toString('latin1');
  if (start.includes('%PDF-')) {
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('obj'))
      throw new InputError(
        `${name} is damaged: there is nothing in it after the first line of a PDF.`,
        'Export or download it again.',
      );
    return;
  }
  const nextStep = 'Give the file the ending of what it is, or export the manuscript again.';
  const found = recogniseFormat(bytes);
  if (found !== undefined) throw new InputError(`${name} is ${found}, not a PDF.`, nextStep);
  throw new InputError(
    bytes.length === 0 ? `${name} is empty.` : `${name} is not a PDF.`,
    nextStep,
  );
}

/** Whether a PDF holds pictures at all. Their dictionaries are never compressed. */
export function holdsPictures(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf('/Image'); at !== -1; at = text.indexOf('/Image', at + 1))
    if (/\/Subtype\s*$/.test(text.toString('latin1', Math.max(0, at - 20), at))) return true;
  return false;
}
