import type { FolderRule, HandedIn } from './folder-rule.ts';
import { channelsName } from './format-rules.ts';

type FolderVerdict = ReturnType<FolderRule['judge']>;

/** How many files are named. */
const mostNamed = 3;

/**
 * What ACX's "Audio Submission Requirements" say of all files together: all mono or all stereo;
 * opening and closing credits, each a file of its own; a retail sample; narrated by a human being
 * unless ACX allowed otherwise. Whether a file holds credits is known only where its name says so.
 */
export const acxFolderRules: readonly FolderRule[] = [
  { name: 'handed-in', expected: 'MP3 files', judge: judgeHandedIn },
  { name: 'alike', expected: 'all files mono or all stereo', judge: judgeAlike },
  {
    name: 'credits',
    expected: 'opening and closing credits, each a file of its own',
    judge: judgeCredits,
  },
  {
    name: 'sample',
    expected: 'a retail sample of 1 to 5 minutes',
    judge: ({ sample }) =>
      sample === undefined
        ? forPerson('no sample.mp3', 'Have a retail sample of 1 to 5 minutes ready.')
        : { found: sample.file, passed: true },
  },
  {
    name: 'narration',
    expected: 'narrated by a human being, unless ACX allowed otherwise',
    judge: () =>
      forPerson(
        'no instrument tells',
        'Ask ACX before handing in synthetic narration: it refuses what it did not authorise.',
      ),
  },
];

function judgeHandedIn({ delivered }: HandedIn): FolderVerdict {
  return delivered.length > 0
    ? { found: `${delivered.length}`, passed: true }
    : forPerson('none', 'Make MP3s of these files and check them: ACX takes no others.');
}

function judgeAlike({ delivered }: HandedIn): FolderVerdict {
  const groups = Map.groupBy(delivered, ({ channels }) => channels);
  const byCount = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  const found = byCount.map(([channels, files]) => `${files.length} ${channelsName(channels)}`);
  const odd = byCount.slice(1).flatMap(([, files]) => files);
  if (odd.length === 0) return { found: found.join(), passed: true };
  const names = odd.slice(0, mostNamed).map(({ file }) => file);
  const more = odd.length > mostNamed ? [`${odd.length - mostNamed} more`] : [];
  return {
    found: found.join(', '),
    passed: false,
    nextStep: `Make these like the others: ${[...names, ...more].join(', ')}.`,
  };
}

function judgeCredits({ delivered }: HandedIn): FolderVerdict {
  const named = (kind: RegExp): string | undefined =>
    delivered.find(({ file }) => kind.test(file))?.file;
  const opening = named(/\bopening[ _-]*credits?\b/i);
  const closing = named(/\b(?:closing|end)[ _-]*credits?\b/i);
  if (opening !== undefined && closing !== undefined)
    return { found: `${opening}, ${closing}`, passed: true };
  const [first = '', last = ''] = [delivered[0]?.file, delivered.at(-1)?.file];
  return forPerson(
    'no files with these names',
    first === ''
      ? 'Have opening and closing credits as files of their own.'
      : `Listen whether ${opening ?? first} holds the opening credits alone, and ${closing ?? last} the closing ones.`,
  );
}

function forPerson(found: string, nextStep: string): FolderVerdict {
  return { found, passed: true, unjudged: 'for-a-person', nextStep };
}
