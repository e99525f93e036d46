import { type FaultMeanings, explainFault } from '#src/domain/machine/explain-fault.ts';

const makeRoom = 'Make room there; the same command then goes on where it stopped.';
const giveRights = 'Give yourself the right to it, or name another folder.';

/** What the codes of Node's file errors mean for a person who has to do something about the disk. */
const meanings: FaultMeanings = {
  ENOSPC: ['is on a full disk', makeRoom],
  EDQUOT: ['is over its disk quota', makeRoom],
  EFBIG: [
    'is on a disk that holds no file this large',
    'Name a folder on a disk with another file system.',
  ],
  EROFS: ['is on a read-only disk', 'Name a folder on a disk that can be written.'],
  EACCES: ['may not be used', giveRights],
  EPERM: ['may not be used', giveRights],
  EIO: ['is on a disk that fails', 'Check the disk, and keep a copy of the library elsewhere.'],
  EMFILE: ['can not be used while so many files are open', 'Raise the limit (ulimit -n).'],
  ENOENT: ['is not there', 'Check that its disk is mounted, then run the same command again.'],
  ENOTDIR: ['is not a folder', 'Remove the file that stands in its way, or name another folder.'],
};

/** The plain sentence for a file error that a person can mend; others stay as they are. */
export function diskError(error: unknown, path: string): unknown {
  return explainFault(error, meanings, (fault) => `${path} ${fault}.`);
}
