import { REGNAL_WORDS } from '../../../spoken-text/rules/regnal-words.ts';
import type { NumberSpeaker } from './number-speaker.ts';

const SMALL =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  );
const TENS = '- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const ten = TENS[Math.floor(value / 10)] ?? '';
  const unit = value % 10;
  if (unit === 0) return ten;
  return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (SMALL[unit] ?? '');
}

function whole(value: number): string {
  for (const [size, one, many] of [
    [1_000_000_000, 'un miliardo ', ' miliardi '],
    [1_000_000, 'un milione ', ' milioni '],
    [1000, 'mille', 'mila'],
    [100, 'cento', 'cento'],
  ] as const)
    if (value >= size) {
      const count = Math.floor(value / size);
      const rest = value % size;
      return (count === 1 ? one : whole(count) + many) + (rest === 0 ? '' : whole(rest));
    }
  return below100(value);
}

function cardinals(value: number): string[] {
  const said = whole(value);
  const forms = value === 1 ? ['un', 'una'] : [];
  // `ventun anni`, `centotto`.
  const shorter = [said.replace(/uno$/, 'un'), said.replaceAll('centoo', 'cento')];
  return [said, ...forms, ...shorter];
}

function ordinals(value: number): string[] {
  const word = REGNAL_WORDS['it']?.ordinals[value - 1];
  const said = whole(value);
  const stem = word?.slice(0, -1) ?? `${/(?:tre|sei)$/.test(said) ? said : said.slice(0, -1)}esim`;
  return ['o', 'a', 'i', 'e'].map((ending) => stem + ending);
}

function fractions(above: number, below: number): string[] {
  const over = [`${whole(above)} su ${whole(below)}`, `${whole(above)} ${whole(below)}`];
  if (below === 2) return [...over, 'mezzo', 'mezza', 'un mezzo'];
  const part = ordinals(below)[above === 1 ? 0 : 2] ?? '';
  return [...over, `${above === 1 ? 'un' : whole(above)} ${part}`];
}

function clock(hours: number, minutes: number): string[] {
  const hour = whole(hours);
  if (minutes === 0) return [hour];
  const said = [`${hour} ${whole(minutes)}`, `${hour} e ${whole(minutes)}`];
  if (minutes === 15) return [...said, `${hour} e un quarto`];
  if (minutes === 30) return [...said, `${hour} e mezza`, `${hour} e mezzo`];
  return said;
}

/** How Italian says numbers. */
export const italian: NumberSpeaker = {
  cardinals,
  ordinals,
  hasBareOrdinals: true,
  fractions,
  clock,
  digits: SMALL.slice(0, 10).map((word) => [word]),
  point: ['virgola', 'punto'],
  to: ['a', ''],
  and: 'e',
  coins: {
    '€': ['euro', 'euro', 'centesimo', 'centesimi'],
    $: ['dollaro', 'dollari', 'centesimo', 'centesimi'],
    '£': ['sterlina', 'sterline', 'penny', 'penny'],
  },
};
