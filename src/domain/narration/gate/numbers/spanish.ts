import { REGNAL_WORDS } from '../../../spoken-text/rules/regnal-words.ts';
import type { NumberSpeaker } from './number-speaker.ts';

const SMALL = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince ' +
  'dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro ' +
  'veinticinco veintiséis veintisiete veintiocho veintinueve'
).split(' ');
const TENS = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

function below1000(value: number): string {
  if (value < 30) return SMALL[value] ?? '';
  if (value < 100) {
    const ten = TENS[Math.floor(value / 10)] ?? '';
    return value % 10 === 0 ? ten : `${ten} y ${SMALL[value % 10]}`;
  }
  if (value === 100) return 'cien';
  const hundred = HUNDREDS[Math.floor(value / 100)] ?? '';
  return value % 100 === 0 ? hundred : `${hundred} ${below1000(value % 100)}`;
}

function whole(value: number): string {
  if (value >= 1_000_000) {
    const count = Math.floor(value / 1_000_000);
    const rest = value % 1_000_000;
    const millions = count === 1 ? 'un millón' : `${before(whole(count))} millones`;
    return rest === 0 ? millions : `${millions} ${whole(rest)}`;
  }
  if (value < 1000) return below1000(value);
  const count = Math.floor(value / 1000);
  const thousands = count === 1 ? 'mil' : `${before(below1000(count))} mil`;
  return value % 1000 === 0 ? thousands : `${thousands} ${below1000(value % 1000)}`;
}

/** Before a noun, `uno` loses its ending. */
function before(said: string): string {
  return said.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
}

function cardinals(value: number): string[] {
  const said = whole(value);
  const female = said.replaceAll('cientos', 'cientas').replaceAll('quinientos', 'quinientas');
  return [said, before(said), female, female.replace(/uno$/, 'una')];
}

/** Beyond the tenth, Spanish counts its kings and chapters by cardinals. */
function ordinals(value: number): string[] {
  const word = REGNAL_WORDS['es']?.ordinals[value - 1];
  if (word === undefined) return cardinals(value);
  const stem = word.slice(0, -1);
  const short = value === 1 || value === 3 ? [stem] : [];
  return [...['o', 'a', 'os', 'as'].map((ending) => stem + ending), ...short];
}

function fractions(above: number, below: number): string[] {
  const over = [`${whole(above)} sobre ${whole(below)}`, `${whole(above)} ${whole(below)}`];
  if (below === 2) return [...over, 'medio', 'media', 'un medio'];
  const part = below === 3 ? 'tercio' : (ordinals(below)[0] ?? '');
  return [...over, `${before(whole(above))} ${part}${above === 1 ? '' : 's'}`];
}

function clock(hours: number, minutes: number): string[] {
  const hour = whole(hours).replace(/uno$/, 'una');
  if (minutes === 0) return [hour];
  const said = [`${hour} ${whole(minutes)}`, `${hour} y ${whole(minutes)}`];
  if (minutes === 15) return [...said, `${hour} y cuarto`];
  if (minutes === 30) return [...said, `${hour} y media`];
  if (minutes === 45) return [...said, `${whole((hours % 12) + 1)} menos cuarto`];
  return said;
}

/** How Spanish says numbers. */
export const spanish: NumberSpeaker = {
  cardinals,
  ordinals,
  hasBareOrdinals: true,
  fractions,
  clock,
  digits: SMALL.slice(0, 10).map((word) => [word]),
  point: ['coma', 'punto'],
  to: ['a', ''],
  and: 'y',
  coins: {
    '€': ['euro', 'euros', 'céntimo', 'céntimos'],
    $: ['dólar', 'dólares', 'centavo', 'centavos'],
    '£': ['libra', 'libras', 'penique', 'peniques'],
  },
};
