import { InputError } from '#src/domain/errors.ts';
import { type Accepted, acceptRecordings, chooseRecording } from '#src/main/settle-held.ts';

import { type RunCall, runAnew } from './run-anew.ts';
import { type WhichSegments, segmentsMeant } from './run-retake.ts';

/** Accepts rejected recordings as takes. Returns the exit code. */
export async function runAccept(
  book: string,
  { take, ...which }: WhichSegments & { readonly take?: number },
  call: RunCall,
): Promise<number> {
  return await runAnew(book, call, async (prospect) => {
    const { library, bookId, say } = prospect;
    const segments = await segmentsMeant(prospect, which);
    if (segments.length === 0) return undefined;
    const accepted: Accepted[] = [];
    for (const segment of segments) {
      try {
        accepted.push(await chooseRecording(library, bookId, segment, take));
      } catch (error) {
        // Of all that are held, those that can be accepted are.
        if (!('held' in which) || !(error instanceof InputError)) throw error;
        say(`${error.message} ${error.nextStep}`);
      }
    }
    if (accepted.length === 0) {
      throw new InputError(
        'None of the held segments has a recording that could be accepted.',
        `lectern retake ${bookId} --held has them narrated anew; if that fails, change their text.`,
      );
    }
    return async (opened) => {
      await acceptRecordings(opened, bookId, accepted);
      for (const { segment, recording } of accepted) {
        say(`Recording ${recording.number} of ${segment.segment.id} is accepted.`);
      }
      return (same) => same;
    };
  });
}
