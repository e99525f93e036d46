import type { Draw } from './draw.ts';

type Rewrite = (text: string, draw: Draw) => string;

/**
 * Writes a text in another honest way, as somebody might who only heard it: other quotation marks
 * and dashes, contractions made or undone, British or American spelling, numbers in words or
 * figures, compounds with or without their hyphen, capitals, accents, abbreviated titles.
 */
export function writeOtherwise(text: string, language: string, draw: Draw): string {
  const ways = language.startsWith('en') ? [...anywhere, ...english] : anywhere;
  return ways.reduce(
    (written, rewrite) => (draw.share() < 0.5 ? rewrite(written, draw) : written),
    text,
  );
}

const anywhere: readonly Rewrite[] = [
  (text) => text.replaceAll(/[“”„«»]\s?|\s?»/gu, '"').replaceAll(/[‘’]/gu, "'"),
  (text, draw) => text.replaceAll(/ ?— ?/gu, draw.pick([', ', ' - ', ' ', '... '])),
  (text) => text.replaceAll(/[,;:](?=\s)/gu, ''),
  (text) => text.replaceAll(/(?<=\p{L})[.!?]+(?=\s+\p{Lu}\p{Ll}+ )/gu, ','),
  (text) => text.replaceAll(/\s+/gu, ' '),
  (text, draw) => (draw.share() < 0.2 ? text.toUpperCase() : text),
  (text) => text.replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
];

const english: readonly Rewrite[] = [
  swapper(
    "do not = don't | does not = doesn't | did not = didn't | is not = isn't | was not = wasn't | were not = weren't | could not = couldn't | " +
      "would not = wouldn't | should not = shouldn't | had not = hadn't | have not = haven't | has not = hasn't | will not = won't | cannot = can't | " +
      "I am = I'm | I have = I've | I will = I'll | it is = it's | that is = that's | he had = he'd | she would = she'd | you are = you're | " +
      "they are = they're | we have = we've | there is = there's | what is = what's | let us = let's",
  ),
  swapper(
    'colour = color | colours = colors | favour = favor | honour = honor | neighbour = neighbor | parlour = parlor | harbour = harbor | grey = gray | ' +
      'centre = center | theatre = theater | travelled = traveled | travelling = traveling | traveller = traveler | realise = realize | realised = realized | ' +
      'recognise = recognize | recognised = recognized | apologise = apologize | defence = defense | offence = offense | plough = plow | jewellery = jewelry | ' +
      'marvellous = marvelous | quarrelled = quarreled | programme = program | cheque = check | storey = story | mould = mold | skilful = skillful | ' +
      'towards = toward | afterwards = afterward | judgment = judgement | connexion = connection | shew = show | shewed = showed | waggon = wagon | ' +
      'humour = humor | rumour = rumor | labour = labor | vapour = vapor | endeavour = endeavor | behaviour = behavior | saviour = savior',
  ),
  swapper(
    'to-day = today | to-morrow = tomorrow | to-night = tonight | good-bye = goodbye | drawing-room = drawing room | dining-room = dining room | ' +
      'sitting-room = sitting room | any one = anyone | every one = everyone | some one = someone | for ever = forever | may be = maybe | ' +
      'all right = alright | Mr. = Mister | Mrs. = Missus | Dr. = Doctor | St. = Saint | Mr. = Mr | Mrs. = Mrs | Dr. = Dr | & = and | O.K. = okay',
  ),
  (text) =>
    text.replaceAll(
      /\b(?:[1-9]|1\d|[2-9]\d)\b(?![.,:/’'-]?\d|(?:st|nd|rd|th|s)\b|[%½¼¾])(?<![\d£$€.,:/-]\d{1,2})/gu,
      (digits) => inWords(Number(digits)),
    ),
  (text) =>
    text.replaceAll(
      /\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve)\b/gu,
      (words) =>
        String(
          Array.from({ length: 100 }, (_, at) => at).find((value) => inWords(value) === words) ??
            words,
        ),
    ),
  (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC'),
];

/** Puts either writing of a pair for the other, whole words only. */
function swapper(pairs: string): Rewrite {
  const ways = pairs.split(' | ').flatMap((pair) => {
    const [one = '', other = ''] = pair.trim().split(' = ');
    return [[one, other] as const, [other, one] as const];
  });
  return (text, draw) => {
    // One after the other, each a third of the time, so that both writings come up in one text.
    let written = text.replaceAll('’', "'");
    for (const [one, other] of ways) {
      if (draw.share() < 0.67) continue;
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}'-])${escaped(one)}(?![\\p{L}\\p{N}'-]| not\\b)`,
        'gu',
      );
      written = written.replaceAll(pattern, other);
    }
    return written;
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return units[value] ?? '';
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${units[value % 10]}`;
}
