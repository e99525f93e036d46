import type { Environment } from './environment.ts';
import { expectedEngine } from './expected-engine.ts';

/** The system programs that Lectern starts. */
export type ProgramName = 'ffmpeg' | 'ffprobe' | 'redis-server' | 'espeak-ng';

/** A system program, what Lectern wants it for, and which versions of it will do. */
export interface Program {
  readonly name: ProgramName;
  /** Completes the sentence "It is needed to …". */
  readonly purpose: string;
  /** Arguments that make it print its version and end. */
  readonly versionArguments: readonly string[];
  /** The oldest version that does all that Lectern asks of it. */
  readonly oldestVersion: string;
  /** The newest main version that Lectern was tried with; newer ones are used all the same. */
  readonly newestTriedVersion: string;
}

/**
 * Every program Lectern starts. ffmpeg: measured from 5.1 (Debian 12) to 9. redis-server: the least
 * that BullMQ recommends; Valkey under Redis's name counts with its own, higher numbers.
 */
export const programs: readonly Program[] = [
  {
    name: 'ffmpeg',
    purpose: 'encode and measure audio',
    versionArguments: ['-version'],
    oldestVersion: '5.1',
    newestTriedVersion: '9',
  },
  {
    name: 'ffprobe',
    purpose: 'look into audio files',
    versionArguments: ['-version'],
    oldestVersion: '5.1',
    newestTriedVersion: '9',
  },
  {
    name: 'redis-server',
    purpose: 'keep the queues while no REDIS_URL is set',
    versionArguments: ['--version'],
    oldestVersion: '6.2',
    newestTriedVersion: '9',
  },
  {
    name: 'espeak-ng',
    purpose: 'speak with the draft voice',
    versionArguments: ['--version'],
    oldestVersion: '1.50',
    newestTriedVersion: '1',
  },
];

/**
 * Whether Lectern cannot do without `name` in this environment: a server named by REDIS_URL
 * replaces redis-server, and a speech service replaces the draft voice. The launcher decides the
 * same way before it starts a command.
 */
export function isRequired(name: ProgramName, environment: Environment): boolean {
  if (name === 'redis-server') return !environment['REDIS_URL'];
  if (name === 'espeak-ng') return expectedEngine(environment) === 'draft';
  return true;
}
