import { noUsage, type Usage } from '#src/domain/billing/usage.ts';

import type { Api } from './api.ts';
import type { RequestDescription } from './describe-request.ts';
import type { Failure } from './failures.ts';

/** What is known of one request. Members fill as the request is understood. */
export interface RequestRecord extends Partial<RequestDescription> {
  /** Order of arrival, from 1. */
  readonly number: number;
  readonly api: Api;
  /** Present once the credentials and the deployment were found good. */
  deployment?: string;
  /** Counts the admitted requests with the same script and kind, from 1. */
  attempt?: number;
  /** The failure on demand that it met. */
  failure?: Failure;
  /** HTTP status; absent while no answer was sent, for good when there never will be one. */
  status?: number;
  /** `error.code` of an answer other than 200. */
  errorCode?: string;
  finishReason?: string;
  /** What it is billed: present once an answer was generated, however useless it is. */
  usage?: Usage;
}

/** How often a text was asked for, and paid for. */
export interface ScriptCount {
  readonly requests: number;
  readonly paid: number;
}

/** A log in figures. */
export interface EmulatorStats {
  readonly requests: number;
  /** Requests that were billed: those with usage. */
  readonly paid: number;
  /** Requests by HTTP status; those without an answer count as `none`. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byFailure: Readonly<Record<string, number>>;
  /** Sum of what was billed. */
  readonly usage: Usage;
  /** Narrations, as chat or as speech, by text. */
  readonly scripts: Readonly<Record<string, ScriptCount>>;
}

/** Adds up a log. */
export function statsOf(log: readonly RequestRecord[]): EmulatorStats {
  const narrations = Map.groupBy(
    log.filter(({ kind }) => kind === 'narration' || kind === 'speech'),
    (record) => record.script ?? '',
  );
  const scripts = [...narrations].map(([script, records]): [string, ScriptCount] => [
    script,
    { requests: records.length, paid: paidIn(records) },
  ]);
  return {
    requests: log.length,
    paid: paidIn(log),
    byStatus: countBy(log.map((record) => String(record.status ?? 'none'))),
    byFailure: countBy(log.flatMap((record) => record.failure ?? [])),
    usage: log.reduce((sum, record) => addUsage(sum, record.usage ?? noUsage), noUsage),
    scripts: Object.fromEntries(scripts),
  };
}

function paidIn(records: readonly RequestRecord[]): number {
  return records.filter((record) => record.usage !== undefined).length;
}

function countBy(keys: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(keys, (key) => key);
  return Object.fromEntries([...groups].map(([key, members]) => [key, members.length]));
}

function addUsage(a: Usage, b: Usage): Usage {
  return {
    textTokensIn: a.textTokensIn + b.textTokensIn,
    audioTokensIn: a.audioTokensIn + b.audioTokensIn,
    textTokensOut: a.textTokensOut + b.textTokensOut,
    audioTokensOut: a.audioTokensOut + b.audioTokensOut,
  };
}
