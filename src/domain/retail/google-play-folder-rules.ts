import type { FolderRule } from './folder-rule.ts';

/** Seconds that a book has at the least and at the most. */
const leastSeconds = 5 * 60;
const mostSeconds = 100 * 3600;

/**
 * What Google's "Audiobook file formats" (Google Books partners' help) say of a whole book: 5 minutes
 * to 100 hours, and a cover of 1,024 to 7,200 pixels as JPEG or PNG.
 */
export const googlePlayFolderRules: readonly FolderRule[] = [
  {
    name: 'whole-length',
    expected: '5 minutes to 100 hours together',
    judge({ delivered }) {
      const seconds = delivered.reduce((sum, file) => sum + file.seconds, 0);
      const passed = seconds >= leastSeconds && seconds <= mostSeconds;
      return {
        found: `${(seconds / 60).toFixed(1)} minutes`,
        passed,
        ...(passed ? {} : { nextStep: 'Hand in all of the book, and nothing twice.' }),
      };
    },
  },
  {
    name: 'cover',
    expected: 'a cover of 1,024 to 7,200 pixels, JPEG or PNG',
    judge: () => ({
      found: 'no part of the sound',
      passed: true,
      unjudged: 'for-a-person',
      nextStep: 'Look at the size of the cover that is handed in beside the sound.',
    }),
  },
];
