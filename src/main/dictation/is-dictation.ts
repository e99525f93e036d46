import { basename, extname, relative, resolve } from 'node:path';

import { isFolder } from '../is-folder.ts';
import { isReadable } from '../readers.ts';
import { isRecordingName, namesBelow } from './find-recordings.ts';

/**
 * Whether what is to be narrated are recordings: one, a list of them, or a folder that holds
 * recordings and no manuscript but the one that was written down from them.
 */
export async function isDictation(paths: readonly string[]): Promise<boolean> {
  const [only = ''] = paths;
  if (paths.length !== 1 || !(await isFolder(only)))
    return paths.length > 0 && paths.every(isRecordingName);
  const names = await namesBelow(only, only);
  const own = `${basename(resolve(only))}.md`;
  const manuscripts = names.filter(
    (path) => isReadable(path) && relative(only, path) !== own && extname(path) !== '',
  );
  return names.some(isRecordingName) && manuscripts.length === 0;
}
