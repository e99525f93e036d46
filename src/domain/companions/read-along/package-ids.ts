import { packedName } from '../packed-file.ts';

/** A chapter, by its number in the book. */
interface Numbered {
  readonly number: number;
}

/** Id of a chapter's page in the package document. */
export function pageId({ number }: Numbered): string {
  return `page${packedName(number, '').slice(0, -1)}`;
}

/** Id of a chapter's overlay in the package document. */
export function overlayId({ number }: Numbered): string {
  return `overlay${packedName(number, '').slice(0, -1)}`;
}

/** Id of a chapter's MP3 in the package document. */
export function soundId({ number }: Numbered): string {
  return `sound${packedName(number, '').slice(0, -1)}`;
}
