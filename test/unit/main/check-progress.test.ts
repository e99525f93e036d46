import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { type CheckProgress, checkProgress } from '#src/main/check-progress.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

test('files that are measured at the same time count as their bytes do', async () => {
  await using folder = await temporaryFolder();
  const paths = ['a', 'b'].map((name) => join(folder.path, name));
  await writeFile(paths[0]!, Buffer.alloc(300));
  await writeFile(paths[1]!, Buffer.alloc(100));
  const told: CheckProgress[] = [];
  const progress = await checkProgress(paths, (now) => told.push(now));
  progress.show(0, { seconds: 10, of: 20 });
  progress.show(1, { seconds: 5, of: 5 });
  progress.done(0);
  progress.done(1);
  expect(told).toEqual([
    { files: 2, filesDone: 0, share: 0.375, seconds: 10 },
    { files: 2, filesDone: 0, share: 0.625, seconds: 15 },
    { files: 2, filesDone: 1, share: 1, seconds: 15 },
    { files: 2, filesDone: 2, share: 1, seconds: 15 },
  ]);
});
