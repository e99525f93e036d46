import { APIError } from 'openai';

/** Sends requests without those of their members that the server has refused before. */
export type SendTolerantly<Name extends string> = <T>(
  send: (refused: ReadonlySet<Name>) => Promise<T>,
) => Promise<T>;

/**
 * Compatible servers take the members of OpenAI's API that they know, and some refuse the others. A
 * member that a request can do without is left out once the server has refused it, and from then
 * on: such a refusal costs nothing, but would otherwise stop a whole run.
 *
 * @param names members that may be left out
 */
export function optionalMembers<Name extends string>(names: readonly Name[]): SendTolerantly<Name> {
  const refused = new Set<Name>();
  return async (send) => {
    for (;;) {
      const leftOut = new Set(refused);
      try {
        return await send(leftOut);
      } catch (error) {
        const culprit = names.find((name) => !leftOut.has(name) && isRefusalOf(name, error));
        if (culprit === undefined) throw error;
        refused.add(culprit);
      }
    }
  };
}

/** Whether an error says that the server does not take a member; FastAPI says it with a 422. */
function isRefusalOf(name: string, error: unknown): boolean {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return false;
  if (error.code === 'content_filter') return false;
  return error.param === name || new RegExp(`\\b${name}\\b`, 'i').test(error.message);
}
