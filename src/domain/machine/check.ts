import type { Program, ProgramName } from './program.ts';
import { isOlder, parseVersion } from './version.ts';

/** How a check came out: `low` and `newer` are worth knowing but stop nothing. */
export type CheckStatus = 'ok' | 'newer' | 'low' | 'missing' | 'too old' | 'failed';

/** One line of `lectern doctor`. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  /** Whether Lectern cannot work while this is not in order. */
  readonly required: boolean;
  readonly version?: string;
  /** What was found, or what it is for. */
  readonly detail: string;
  /** What a person can do about it. */
  readonly nextStep?: string;
}

/** How a system program came out. */
export interface ProgramCheck extends Check {
  readonly name: ProgramName;
}

/** A program found on PATH. */
export interface FoundProgram {
  readonly path: string;
  /** What it printed when asked for its version; undefined when it could not be run. */
  readonly versionText?: string;
}

/** Whether `check` stops Lectern from working. */
export function isFatal(check: Check): boolean {
  const fine: readonly CheckStatus[] = ['ok', 'newer', 'low'];
  return check.required && !fine.includes(check.status);
}

/** Judges a system program by what was found of it on PATH. */
export function checkProgram(
  program: Program,
  found: FoundProgram | undefined,
  required: boolean,
): ProgramCheck {
  const { name, purpose } = program;
  const about = `to ${purpose}${required ? '' : ' (not needed with these settings)'}`;
  if (found === undefined) {
    return { name, status: 'missing', required, detail: about, nextStep: 'Run: lectern setup' };
  }
  if (found.versionText === undefined) {
    const nextStep = `Run "${found.path} ${program.versionArguments.join(' ')}" to see why, or install it anew.`;
    return { name, status: 'failed', required, detail: `${found.path} does not run`, nextStep };
  }
  const version = parseVersion(name, found.versionText);
  const known = { name, required, ...(version === undefined ? {} : { version }) };
  if (version !== undefined && isOlder(version, program.oldestVersion)) {
    return {
      ...known,
      status: 'too old',
      detail: found.path,
      nextStep: `Install ${name} ${program.oldestVersion} or later and put it first on PATH.`,
    };
  }
  if (version !== undefined && isOlder(program.newestTriedVersion, version)) {
    return {
      ...known,
      status: 'newer',
      detail: `${found.path}; newer than Lectern was tried with`,
    };
  }
  return { ...known, status: 'ok', detail: about };
}

/** Judges the Node that runs Lectern, `version` without the v: type stripping is complete in 24. */
export function checkNode(version: string): Check {
  if (!isOlder(version, '24')) {
    return { name: 'Node', status: 'ok', required: true, version, detail: 'to run Lectern' };
  }
  const nextStep = 'Start Lectern through its launcher, or install Node 24.';
  return {
    name: 'Node',
    status: 'too old',
    required: true,
    version,
    detail: 'to run Lectern',
    nextStep,
  };
}
