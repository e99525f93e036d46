import type { Draw } from './draw.ts';

/** A text for narrations, with other honest ways to write what is said of it. */
export interface MarkedText {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** Where several writings are right, all of them: `[1914|nineteen fourteen]`. The first is the text's. */
  readonly marked: string;
}

const mark = /\[([^\]]*)\]/gu;

/** The text as the book has it. */
export function textOf({ marked }: MarkedText): string {
  return marked.replaceAll(mark, (_all, ways: string) => ways.split('|')[0] ?? '');
}

/** The text as somebody may have written it down from hearing it. */
export function writtenDown({ marked }: MarkedText, draw: Draw): string {
  return marked.replaceAll(mark, (_all, ways: string) => draw.pick(ways.split('|')));
}

/** Texts of different length and kind, made up for the purpose. */
export const texts: readonly MarkedText[] = [
  { name: 'heading', language: 'en', marked: 'Prologue.' },
  { name: 'numbered heading', language: 'en', marked: 'Chapter [XIV|14|fourteen]: The Tide Table' },
  {
    name: 'question',
    language: 'en',
    marked: '“Can you tell me,” she asked, “why you would not come?”',
  },
  {
    name: 'dialogue',
    language: 'en',
    marked:
      '“You [do not|don’t] mean it,” said Hester. “I do,” said Tom, “and [I’m|I am] not sorry.” ' +
      'She put the kettle down. “Then read me the letter,” she said, “and leave nothing out. ' +
      '[What’s|What is] the first line?” He unfolded it slowly. “It says, [good-bye|goodbye|good bye],” he answered, ' +
      '“and that we [shall not|shan’t] see him before [to-morrow|tomorrow].”',
  },
  {
    name: 'numbers',
    language: 'en',
    marked:
      'In [1914|nineteen fourteen|nineteen hundred and fourteen] the house cost [£350|three hundred and fifty pounds|350 pounds]; ' +
      'by [1923|nineteen twenty-three], [50%|fifty percent|50 per cent|fifty per cent] of its [21|twenty-one|twenty one] windows were boarded up. ' +
      'At [3:30|three thirty|half past three|3.30] on [May 5|May 5th|May fifth|May the fifth] the [2nd|second] bailiff came, ' +
      'drank [1/2|half|a half|one half] of a bottle, and counted [1,204|1204|one thousand two hundred and four|twelve hundred and four] bricks.',
  },
  {
    name: 'names',
    language: 'en',
    marked:
      '[Mr.|Mr|Mister] [Pettigrew|Petigrew] and [Dr.|Dr|Doctor] [Catherine|Katherine|Kathryn] [Haldane|Haldain] went down to [Lyndhurst|Lindhurst] ' +
      'with old [Mrs.|Mrs|Missus] [MacAllister|McAllister|Mac Allister]. Nobody had told [Stephen|Steven] that the [grey|gray] mare was [travelling|traveling] with them, ' +
      'and he did not care; his [neighbour|neighbor], a [Captain|Capt.] [Yarrow|Yarow], [recognised|recognized] her by the [colour|color] of her near hind foot.',
  },
  {
    name: 'story',
    language: 'en',
    marked:
      'The tide had gone out before anybody on the quay was awake. [Grey|Gray] mud shone where the boats had been, and on the mud lay a bell. ' +
      'It was not the bell of the church, which hung where it had always hung; it was larger, and green, and it had a name in it that no one could read. ' +
      'The harbour master came down in his slippers. He looked at the bell, he looked at the sea, and he said what he said every morning, that it would rain. ' +
      'Then he sat down on an upturned boat and began to wait for somebody who knew what to do.\n\n' +
      'By noon there were [forty|40] people on the quay, and each of them had an opinion. The baker thought that it should be left alone. ' +
      'His wife thought that it should be rung. The schoolmaster, who had once been to the capital, said that things of that kind were never rung without a reason, ' +
      'and that the reason was never a good one. Nobody asked him what he meant. They fetched ropes, and planks, and [two|2] patient horses, ' +
      'and when the sun was low the bell stood upright for the first time in three hundred years.',
  },
  {
    name: 'german',
    language: 'de',
    marked:
      'Im Jahre [1911|neunzehnhundertelf] war die [Straße|Strasse] noch nicht gepflastert. Die alte Frau Köhler hatte [21|einundzwanzig] Hühner, ' +
      'aber keinen Hahn, und das war ihr auch ganz recht so. „Wollen Sie denn gar nichts essen?“, fragte sie jeden, der vorbeikam. ' +
      'Niemand wollte. Um [12|zwölf] Uhr läutete die Glocke, und dann wurde es wieder still.',
  },
  {
    name: 'french',
    language: 'fr',
    marked:
      'Le [1er|premier] mai, les [deux|2] frères descendirent vers la rivière. Il ne pleuvait plus, mais le vent n’était pas tombé. ' +
      '« Tu ne veux pas rentrer ? » demanda l’aîné. L’autre ne répondit rien ; il comptait les [80|quatre-vingts|quatre-vingt] marches de pierre, ' +
      'comme il l’avait fait en [1936|mille neuf cent trente-six|dix-neuf cent trente-six], sans jamais se tromper.',
  },
];
