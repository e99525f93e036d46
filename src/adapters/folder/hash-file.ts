import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Dozens of files are looked through at the same time. */
const pieceBytes = 1 << 17;

/** What of a file is hashed, and until when; all of it, to its end, unless said otherwise. */
export interface HashingOptions {
  /** The first byte that counts. */
  readonly from?: number;
  readonly signal?: AbortSignal;
}

/**
 * SHA-256 of a file's bytes, in hex, without holding more than a piece of it.
 *
 * @throws the signal's reason when it aborts
 */
export async function hashFile(
  path: string,
  { from = 0, signal }: HashingOptions = {},
): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  await using file = await open(path);
  for (let place = from; ;) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(piece, 0, pieceBytes, place);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(piece.subarray(0, bytesRead));
    place += bytesRead;
  }
}
