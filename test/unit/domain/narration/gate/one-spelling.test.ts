import { describe, expect, test } from '@jest/globals';

import { oneSpelling } from '#src/domain/narration/gate/words/spelling.ts';

describe('oneSpelling', () => {
  test.each(
    (
      'colour color | honoured honored | neighbours neighbors | organise organize | realising realizing | civilisation civilization | analyse analyze | ' +
      'centre center | theatres theaters | centred centered | catalogue catalog | travelled traveled | marvellous marvelous | jeweller jeweler | ' +
      'worshipped worshiped | encyclopaedia encyclopedia | manoeuvre maneuver | foetus fetus | connexion connection | judgement judgment | ' +
      'grey gray | skilful skillful | shew show | surprize surprise | gaol jail | towards toward | defence defense | programme program'
    ).split(' | '),
  )('makes one of %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(oneSpelling(one)).toBe(oneSpelling(other));
  });

  test.each(
    (
      'four for | fourteen forteen | mourning morning | court cort | hour hor | source sorce | filled filed | pulled puled | calling caling | polled poled | ' +
      'prise prize | timbre timber | were wer | there ther | poet pet | shoes shes | does des | rewards reward | filling filing | canoes canes'
    ).split(' | '),
  )('keeps %s apart', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(oneSpelling(one)).not.toBe(oneSpelling(other));
  });
});
