import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';

import { temporaryFolder } from './temporary-folder.ts';

/** The system's folder for temporary files, replaced by one that is empty. */
export interface TemporaryLeftovers extends AsyncDisposable {
  /** Names of what has been left in it. */
  names(): Promise<string[]>;
}

/** Has this process make its temporary files where a test sees them, until disposed of. */
export async function watchTemporaryFiles(): Promise<TemporaryLeftovers> {
  const folder = await temporaryFolder();
  const { TMPDIR: former } = process.env;
  process.env['TMPDIR'] = folder.path;
  return {
    names: () => readdir(tmpdir()),
    async [Symbol.asyncDispose]() {
      if (former === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = former;
      await folder[Symbol.asyncDispose]();
    },
  };
}
