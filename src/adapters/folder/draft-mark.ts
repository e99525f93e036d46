import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** A name for something in the making, which tells whose it is: machine, process, and a random part. */
export function draftMark(): string {
  return `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/**
 * Whether the process that gave something this name, whatever follows it, was one of this machine and
 * is no more. Nobody knows of those of other machines.
 */
export function isAbandoned(mark: string): boolean {
  const ours = `${hostname()}-`;
  if (!mark.startsWith(ours)) return false;
  const [, processId] = /^(\d+)-/.exec(mark.slice(ours.length)) ?? [];
  return processId !== undefined && !isAlive(Number(processId));
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
