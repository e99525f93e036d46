const subjects = [
  'The ferry',
  'A gardener',
  'Her brother',
  'The old clock',
  'Nobody in the village',
];
const verbs = ['waited for', 'remembered', 'had never seen', 'paid for', 'went round'];
const objects = [
  'the third bridge',
  'a jar of plums',
  'the stationmaster',
  'so much snow',
  'the bill',
];
const endings = ['before noon', 'without a word', 'and said so', 'as in other years', 'for once'];

/**
 * A manuscript of any length in Markdown: made-up sentences, no paragraph like another, the same
 * on every call.
 */
export function longStory(chapters: number, paragraphsPerChapter: number): string {
  const parts = ['---', 'title: The Long Story', 'creators: [Nobody]', 'language: en', '---', ''];
  for (let chapter = 1; chapter <= chapters; chapter++) {
    parts.push(`# Part the ${chapter}`, '');
    for (let at = 0; at < paragraphsPerChapter; at++) {
      parts.push(paragraph(chapter * 1000 + at), '');
    }
  }
  return parts.join('\n');
}

function paragraph(number: number): string {
  const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const events = [number, number + 3].map((at) => {
    const what = `${pick(verbs, at)} ${pick(objects, Math.floor(at / 5))}`;
    return `${pick(subjects, at)} ${what} ${pick(endings, Math.floor(at / 3))}.`;
  });
  return `In the year ${1000 + number} it rained. ${events.join(' ')}`;
}

/**
 * A book's YAML that has the story beside it narrated in short segments, most of them a paragraph,
 * and left as WAV: what a test needs when it is not about encoding.
 */
export const longStoryYaml = [
  'manuscript: story.md',
  'segments: { target: 100, softMaximum: 180, hardMaximum: 400 }',
  'speech: { firstRetrySeconds: 0.05, attempts: 10 }',
  'outputs: { m4b: false, mp3: false }',
  '',
].join('\n');
