import type { NumberSpeaker } from './number-speaker.ts';

const DIGITS = Array.from('零一二三四五六七八九');
const UNITS = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿'];

/** Four digits; a zero inside is said once. */
function group(value: number): string {
  let said = '';
  let hasGap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) hasGap = said !== '';
    else {
      said += (hasGap ? '零' : '') + (DIGITS[digit] ?? '') + (UNITS[power] ?? '');
      hasGap = false;
    }
  }
  return said;
}

function whole(value: number): string {
  if (value === 0) return '零';
  let said = '';
  for (let power = 2; power >= 0; power -= 1) {
    const part = Math.floor(value / 10_000 ** power) % 10_000;
    if (part === 0) continue;
    const gap = said !== '' && part < 1000 ? '零' : '';
    said += gap + group(part) + (GROUPS[power] ?? '');
  }
  return said;
}

function cardinals(value: number): string[] {
  const said = whole(value);
  const ways = [said, said.replace(/^一十/, '十'), said.replace(/^二(?=[百千万亿]|$)/, '两')];
  return [...new Set(ways)];
}

/** How Chinese and Japanese write numbers in words. */
export const chinese: NumberSpeaker = {
  cardinals,
  ordinals: (value) => cardinals(value).map((said) => `第${said}`),
  fractions: (above, below) => [`${whole(below)}分之${whole(above)}`],
  clock: (hours, minutes) =>
    minutes === 0
      ? [`${whole(hours)}点`]
      : [`${whole(hours)}点${whole(minutes)}`, `${whole(hours)}点${whole(minutes)}分`],
  digits: DIGITS.map((digit, at) => (at === 0 ? [digit, '〇'] : [digit])),
  point: ['点', '點'],
  to: ['至', '到', ''],
  and: '又',
  coins: {},
};
