import type { Machine } from '#src/ports/machine.ts';

import { findPackageManager } from './find-package-manager.ts';
import { findProgram } from './find-program.ts';
import { findRights } from './find-rights.ts';
import { lookAtFolder } from './look-at-folder.ts';
import { runInstallStep } from './run-install-step.ts';

/** The machine this process runs on, its programs searched in `searchPath` (a PATH). */
export function localMachine(searchPath: string): Machine {
  return {
    find: (program) => findProgram(program, searchPath),
    packageManager: () => findPackageManager(process.platform, searchPath),
    rights: () => findRights(process.getuid?.(), searchPath),
    run: (step) => runInstallStep(step, searchPath),
    folder: lookAtFolder,
  };
}
