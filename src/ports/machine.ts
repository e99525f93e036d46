import type { FolderState } from '#src/domain/machine/check-folder.ts';
import type { FoundProgram } from '#src/domain/machine/check.ts';
import type { InstallStep, PackageManager, Rights } from '#src/domain/machine/install-command.ts';
import type { Program } from '#src/domain/machine/program.ts';

/** How an install step went. */
export interface InstallResult {
  readonly succeeded: boolean;
  /** All that it printed. */
  readonly output: string;
}

/** The machine Lectern runs on, as far as setting it up goes. */
export interface Machine {
  /** Looks for `program` on PATH and asks it for its version. */
  find(program: Program): Promise<FoundProgram | undefined>;
  packageManager(): Promise<PackageManager | undefined>;
  rights(): Promise<Rights>;
  /** Runs `step`; a person may be asked for a password at the terminal. */
  run(step: InstallStep): Promise<InstallResult>;
  /** Looks at the folder `path` without making it. */
  folder(path: string): Promise<FolderState>;
}
