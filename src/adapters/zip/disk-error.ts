import { type FaultMeanings, explainFault } from '#src/domain/machine/explain-fault.ts';

/** What the codes of Node's file errors mean for a person who waits for a package. */
const meanings: FaultMeanings = {
  ENOSPC: ['the disk is full', 'Make room there; the same command then goes on where it stopped.'],
  EDQUOT: ['the disk quota is used up', 'Make room there; the same command then goes on.'],
  EFBIG: [
    'the disk takes no file as large as that',
    'Deliver to another disk, such as an ext4 one.',
  ],
  EACCES: ['it may not be written', 'Give yourself the right to write there.'],
  EPERM: ['it may not be written', 'Give yourself the right to write there.'],
  EROFS: ['the disk is read-only', 'Deliver to a disk that can be written.'],
};

/** The plain sentence for what kept a package from being written; other errors stay as they are. */
export function diskError(error: unknown, path: string): unknown {
  return explainFault(error, meanings, (fault) => `${path} could not be written: ${fault}.`);
}
