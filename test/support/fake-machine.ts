import type { FolderState } from '#src/domain/machine/check-folder.ts';
import type { InstallStep, PackageManager, Rights } from '#src/domain/machine/install-command.ts';
import type { ProgramName } from '#src/domain/machine/program.ts';
import type { Machine } from '#src/ports/machine.ts';

const versionTexts: Readonly<Record<ProgramName, string>> = {
  ffmpeg: 'ffmpeg version 7.1',
  ffprobe: 'ffprobe version 7.1',
  'redis-server': 'Redis server v=7.2.4',
  'espeak-ng': 'eSpeak NG text-to-speech: 1.52',
};

/** How a machine made up for a test differs from one that has everything. */
export interface FakeMachineOptions {
  readonly missing?: readonly ProgramName[];
  /** What programs print about themselves, where it matters. */
  readonly versionTexts?: Partial<Record<ProgramName, string>>;
  readonly manager?: PackageManager | undefined;
  readonly rights?: Rights;
  /** Whether a step succeeds; a successful install brings every program it names. */
  readonly succeeds?: (step: InstallStep) => boolean;
  readonly folder?: (path: string) => FolderState;
}

/** A machine that exists only in a test, with the commands that were run on it. */
export function fakeMachine(options: FakeMachineOptions): Machine & { readonly ran: string[] } {
  const missing = new Set(options.missing);
  const ran: string[] = [];
  return {
    ran,
    async find({ name }) {
      if (missing.has(name)) return undefined;
      return {
        path: `/bin/${name}`,
        versionText: options.versionTexts?.[name] ?? versionTexts[name],
      };
    },
    packageManager: async () => ('manager' in options ? options.manager : 'apt'),
    rights: async () => options.rights ?? 'root',
    async run(step) {
      const line = step.command.join(' ');
      ran.push(line);
      if (options.succeeds?.(step) === false) return { succeeded: false, output: `no: ${line}` };
      for (const name of missing) {
        const named =
          step.command.includes(name) || (name === 'ffprobe' && line.includes('ffmpeg'));
        if (line.includes('install') && named) missing.delete(name);
      }
      return { succeeded: true, output: '' };
    },
    folder: async (path) => options.folder?.(path) ?? { writable: true, freeBytes: 1e12 },
  };
}
