/** The kinds of job; each has a queue of its own under this name. */
export type JobName = 'plan-book' | 'narrate-segment' | 'assemble-chapter' | 'bind-book';

/** What a job is told by the worker that runs it. */
export interface JobContext {
  /** Aborted when the worker has to stop. */
  readonly signal: AbortSignal;
  /** 1 for the first time. */
  readonly attempt: number;
}

/** A kind of job: what it is given, what names it, and what it does. */
export interface JobDefinition<Payload, Needs, Result> {
  readonly name: JobName;
  /** Checks a payload that comes from the queue. Ids only: texts and secrets stay out of Redis. */
  readonly payload: { parse(data: unknown): Payload };
  /** Names the job: book, run and place in it, so that adding it twice adds it once. */
  key(payload: Payload): string;
  /** Throws one of the classes in `domain/errors.ts`; anything else is tried again. */
  run(payload: Payload, needs: Needs, context: JobContext): Promise<Result>;
}

/** A definition whose needs have been met: what a worker runs. */
export interface BoundJob {
  readonly name: JobName;
  run(data: unknown, context: JobContext): Promise<unknown>;
}

/** States a kind of job; it only fixes the types. */
export function defineJob<Payload, Needs, Result>(
  definition: JobDefinition<Payload, Needs, Result>,
): JobDefinition<Payload, Needs, Result> {
  return definition;
}

/** Gives a job what it needs. */
export function bindJob<Payload, Needs, Result>(
  definition: JobDefinition<Payload, Needs, Result>,
  needs: Needs,
): BoundJob {
  return {
    name: definition.name,
    run: (data, context) => definition.run(definition.payload.parse(data), needs, context),
  };
}
