/** Numbers as books write them above chapters: the place in the list is the number, from 1. */
const LISTS: readonly string[] = [
  // English
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  // German
  'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  'erstes zweites drittes viertes funftes sechstes siebentes achtes neuntes zehntes elftes zwolftes dreizehntes vierzehntes funfzehntes sechzehntes siebzehntes achtzehntes neunzehntes zwanzigstes',
  'erster zweiter dritter vierter funfter sechster siebenter achter neunter zehnter elfter zwolfter',
  'erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte',
  // French
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme',
  'premiere seconde',
  // Swedish, Danish and Norwegian where they agree
  'ett tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
  'forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde',
  // Spanish and Italian
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo',
  'primera segunda tercera cuarta quinta sexta septima octava novena decima',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo',
];

const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH_TENTHS =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

function allNumberWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const list of LISTS)
    list.split(' ').forEach((word, at) => {
      if (!words.has(word)) words.set(word, at + 1);
    });
  ENGLISH_TENS.forEach((word, at) => words.set(word, (at + 2) * 10));
  ENGLISH_TENTHS.forEach((word, at) => words.set(word, (at + 2) * 10));
  for (const [at, tens] of ENGLISH_TENS.entries())
    for (const units of LISTS.slice(0, 2))
      units
        .split(' ')
        .slice(0, 9)
        .forEach((unit, one) => words.set(`${tens}-${unit}`, (at + 2) * 10 + one + 1));
  words.set('one hundred', 100).set('hundredth', 100);
  return words;
}

/**
 * Number words in the languages of our samples, to 20 and in English to 100, in lower case without
 * accents: `twenty-first` → 21, `forsta` → 1.
 */
export const NUMBER_WORDS: ReadonlyMap<string, number> = allNumberWords();
