import { keyPrefix } from '../queue-names.ts';

/**
 * The keys of a deployment: its admissions, who waits, until when each of those is taken to live,
 * and its state. The part in braces keeps them together on a cluster.
 */
export function deploymentKeys(name: string): [string, string, string, string] {
  const of = (what: string): string => `${keyPrefix}:{deployment:${name}}:${what}`;
  return [of('entries'), of('line'), of('alive'), of('state')];
}
