import { type FaultMeanings, explainFault } from '#src/domain/machine/explain-fault.ts';

/** What the codes of Node's file errors mean for a person who gave the folder. */
const meanings: FaultMeanings = {
  EACCES: ['may not be written', 'Give yourself the right to write there, or name another folder.'],
  EPERM: ['may not be written', 'Give yourself the right to write there, or name another folder.'],
  EROFS: ['is on a read-only disk', 'Name a folder on a disk that can be written.'],
  ENOENT: ['is not there and can not be made', 'Name another folder; its disk may be read-only.'],
  ENOSPC: ['is on a full disk', 'Make room there; the same command then goes on where it stopped.'],
  EDQUOT: ['is over its disk quota', 'Make room there; the same command then goes on.'],
  ENOTDIR: ['is not a folder', 'Remove the file that stands in its way, or name another folder.'],
  EEXIST: ['is not a folder', 'Remove the file that stands in its way, or name another folder.'],
};

/** The plain sentence for a file error in a folder that a person chose; others stay as they are. */
export function folderError(error: unknown, folder: string): unknown {
  return explainFault(error, meanings, (fault) => `The folder ${folder} ${fault}.`);
}
