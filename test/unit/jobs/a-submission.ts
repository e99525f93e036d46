import { freePrice } from '#src/domain/billing/price.ts';
import { defaultThresholds } from '#src/domain/narration/gate/gate-thresholds.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { allRules } from '#test/support/all-rules.ts';

/** A submission of a book of no importance. */
export const aSubmission: Submission = {
  bookId: 'emma-0a1b2c3d',
  run: 'r1',
  manuscript: ['source/r1/manuscript.md'],
  hasCover: false,
  metadata: { creators: [] },
  fallbackTitle: 'the-file',
  speakers: {},
  casting: [],
  engine: 'draft',
  voice: { name: 'auto', model: 'espeak-ng', direction: '' },
  price: freePrice,
  continuity: { kind: 'none' },
  ladder: ['again', 'firmer', 'halves', 'elsewhere', 'speech'],
  gate: defaultThresholds,
  secondEar: {
    when: 'never',
    share: 0,
    how: 'transcribe',
    model: 'gpt-audio-mini',
    price: freePrice,
  },
  budget: {},
  retry: { attempts: 6, firstDelayMs: 500 },
  sizes: { target: 1000, softMaximum: 1500, hardMaximum: 2000 },
  pauses: {
    chapterHead: 0.75,
    clause: 0.15,
    sentence: 0.35,
    paragraph: 0.7,
    heading: 1,
    scene: 1.3,
    chapterTail: 3,
  },
  chapterRules: {},
  spokenRules: allRules('always'),
  lexicon: [],
  isDraft: true,
  credits: { opening: 'none', closing: 'none' },
  mastering: { preset: 'none' },
  outputs: {
    ...{ m4b: true, mp3: true, wav: true, opus: false, flac: false, oneMp3: false },
    ...{ sampleSeconds: 0, readAlong: 'auto', lpf: false, feed: false },
    ...{ m4bBitrate: 80, mp3Bitrate: 192, opusBitrate: 32 },
  },
  narrator: 'Somebody',
  outFolder: '/out',
};
