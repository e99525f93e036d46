import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { execa } from 'execa';

import { projectRoot } from '#src/config/project-root.ts';

/** An emulator in a process of its own, so that it takes no time from what is measured. */
export interface EmulatorProcess extends AsyncDisposable {
  readonly url: string;
  /** The environment in which Lectern narrates with it. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Room for its answers, half a megabyte of base64 each, sixty a second: with a heap as small as its
 * program it would stop every tenth of a second to collect them, and all requests with it.
 */
const roomy = ['--initial-old-space-size=512', '--min-semi-space-size=64'];

/** Starts the emulator's command line with these options, and waits until it listens. */
export async function emulatorProcess(options: readonly string[]): Promise<EmulatorProcess> {
  const script = join(projectRoot, 'test', 'support', 'emulator', 'cli.ts');
  const child = execa(
    process.execPath,
    [...roomy, '--disable-warning=ExperimentalWarning', script, ...options],
    {
      stdin: 'ignore',
      stderr: 'inherit',
      reject: false,
      buffer: false,
    },
  );
  const lines = createInterface({ input: child.stdout });
  const [greeting] = (await once(lines, 'line')) as [string];
  const url = /http:\S+/.exec(greeting)?.[0] ?? '';
  return {
    url,
    environment: {
      AZURE_OPENAI_ENDPOINT: url,
      AZURE_OPENAI_API_KEY: 'emulator-key',
      AZURE_OPENAI_DEPLOYMENT_NAME: 'gpt-audio-mini',
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await child;
    },
  };
}
