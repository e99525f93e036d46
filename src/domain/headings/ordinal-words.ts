/**
 * Ordinals from 1 as books of one language name their chapters: stems without accents, whose endings
 * change with the word they stand by. A slash parts two ways of saying one.
 */
const STEMS: readonly (readonly [stems: string, endings: string])[] = [
  // German
  [
    'erst zweit dritt viert funft sechst siebent/siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt siebzehnt/siebenzehnt achtzehnt neunzehnt zwanzigst',
    'e er es en',
  ],
  // Dutch
  [
    'eerst tweed derd vierd vijfd zesd zevend achtst negend tiend elfd twaalfd dertiend veertiend vijftiend zestiend zeventiend achttiend negentiend twintigst',
    'e',
  ],
  // French
  [
    'premier deuxieme/second troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme',
    '- e',
  ],
  // Swedish
  [
    'forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte/tolvte trettonde fjortonde femtonde sextonde sjuttonde adertonde/artonde nittonde tjugonde',
    '-',
  ],
  // Danish and Norwegian, whose letter ø has no decomposition
  [
    'første anden/andet/annen/annet/andre tredje/tredie fjerde femte sjette syvende/sjuende ottende niende tiende ellevte/elvte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende/tjuende',
    '-',
  ],
  // Spanish, Portuguese, Italian and Latin
  [
    'primer segund tercer cuart quint sext septim/setim octav noven/non decim undecim duodecim',
    'o a - um us',
  ],
  ['primeir segund terceir quart quint sext setim oitav non decim', 'o a'],
  [
    'prim second terz quart quint sest settim ottav non decim undicesim/undecim dodicesim/duodecim tredicesim quattordicesim quindicesim sedicesim diciassettesim diciottesim diciannovesim ventesim',
    'o a',
  ],
  ['prim secund terti quart quint sext septim octau non decim undecim duodecim', 'us um a i'],
  // Russian
  [
    'перв втор треть/трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат',
    'ая ыи ои ое я ии е',
  ],
  // Polish, whose letter ł has no decomposition
  [
    'pierwsz drug trzec czwart piat szost siodm osm dziewiat dziesiat jedenast dwunast trzynast czternast pietnast szesnast siedemnast osiemnast dziewietnast dwudziest',
    'y i a ia',
  ],
  // Czech
  [
    'prvni druh treti ctvrt pat sest sedm osm devat desat jedenact dvanact trinact ctrnact patnact sestnact sedmnact osmnact devatenact dvacat',
    '- a y',
  ],
  // Finnish
  [
    'ensimmainen toinen kolmas neljas viides kuudes seitsemas kahdeksas yhdeksas kymmenes yhdestoista kahdestoista kolmastoista neljastoista viidestoista kuudestoista seitsemastoista kahdeksastoista yhdeksastoista kahdeskymmenes',
    '-',
  ],
  // Hungarian
  [
    'elso masodik harmadik negyedik otodik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenotodik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik',
    '-',
  ],
  // Greek
  ['πρωτ δευτερ τριτ τεταρτ πεμπτ εκτ εβδομ ογδο ενατ δεκατ ενδεκατ δωδεκατ', 'ο ον η ος α'],
];

/** Words for tens that go before an ordinal of one to nine: `двадцать первая`, `vigésimo primero`. */
const TENS_BEFORE: readonly (readonly [number, readonly string[]])[] = (
  [
    [10, 'decimo decima'],
    [
      20,
      'vingt-et vingt tjugo tjugu vigesimo vigesima ventesimo ventesima двадцать dwudziesty dwudziesta dvacata kahdeskymmenes',
    ],
    [
      30,
      'trente-et trente trettio trigesimo trigesima trentesimo тридцать trzydziesty trzydziesta tricata kolmaskymmenes',
    ],
    [40, 'quarante-et quarante fyrtio cuadragesimo quadragesimo quarantesimo сорок neljaskymmenes'],
    [50, 'cinquante-et cinquante femtio quincuagesimo quinquagesimo cinquantesimo пятьдесят'],
    [60, 'soixante-et soixante sextio sexagesimo sessantesimo шестьдесят'],
  ] as const
).map(([ten, names]) => [ten, names.split(' ')]);

/** Whole tens, and words for one to nine that go before them: `einundzwanzigst`, `enogtyvende`. */
const TENS: readonly (readonly [number, readonly string[]])[] = (
  [
    [
      20,
      'zwanzigst twintigst tyvende vingtieme tjugonde vigesim ventesim двадцат dwudziest huszadik',
    ],
    [
      30,
      'dreissigst dertigst tredivte trentieme trettionde trigesim trentesim тридцат trzydziest harmincadik',
    ],
    [
      40,
      'vierzigst veertigst fyrretyvende quarantieme fyrtionde cuadragesim quadragesim quarantesim сороков',
    ],
    [
      50,
      'funfzigst vijftigst halvtredsindstyvende cinquantieme femtionde quincuagesim quinquagesim cinquantesim пятидесят',
    ],
    [60, 'sechzigst zestigst soixantieme sextionde sexagesim sessantesim шестидесят'],
  ] as const
).map(([ten, names]) => [ten, names.split(' ')]);
const UNITS_BEFORE = [
  'einund zweiund dreiund vierund funfund sechsund siebenund achtund neunund',
  'eenen tweeen drieen vieren vijfen zesen zevenen achten negenen',
  'enog toog treog fireog femog seksog syvog otteog niog',
];
const ENDINGS = new Set(['', ...STEMS.flatMap(([, endings]) => endings.split(' '))]);
const UNITS: readonly (readonly [number, string])[] = UNITS_BEFORE.flatMap((list) =>
  list.split(' ').map((unit, at) => [at + 1, unit] as const),
);

function allOrdinals(): ReadonlyMap<string, number> {
  const words = new Map<string, number>([['unieme', 1]]);
  for (const [stems, endings] of STEMS)
    for (const [at, names] of stems.split(' ').entries())
      for (const name of names.split('/'))
        for (const ending of endings.split(' ')) {
          const word = name + ending.replace('-', '');
          if (!words.has(word)) words.set(word, at + 1);
        }
  return words;
}

/** A whole ten, with or without one to nine before it. */
function readTen(word: string): number | undefined {
  for (const [number, unit] of UNITS)
    if (word.startsWith(unit)) {
      const ten = tenOf(word.slice(unit.length));
      if (ten !== undefined) return ten + number;
    }
  return tenOf(word);
}

function tenOf(word: string): number | undefined {
  for (const [ten, names] of TENS)
    for (const name of names)
      if (word.startsWith(name) && ENDINGS.has(word.slice(name.length))) return ten;
  return undefined;
}

/** A ten before an ordinal of one to nine. */
function readAfterTen(word: string): number | undefined {
  for (const [ten, names] of TENS_BEFORE)
    for (const name of names)
      if (word.startsWith(name)) {
        const unit = ORDINALS.get(word.slice(name.length).replace(/^-/, ''));
        if (unit !== undefined && unit < 10) return ten + unit;
      }
  return undefined;
}

const ORDINALS = allOrdinals();
const GREEK = 'αβγδε\u03DBζηθ';
const GREEK_TENS = 'ικλμνξοπ';

/**
 * The number that an ordinal in any of the languages of our samples is, as it stands beside a word for
 * chapter: `Einundzwanzigstes`, `двадцать первая`, `PRIMVS`; also Greek letters (`ΙΒ΄`) and digits
 * or Roman numerals with an ending (`Ier`, `1º`).
 */
export function readOrdinal(text: string): number | undefined {
  const word = text
    .replace(/['’ʹ΄´]$/u, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll(/\s+/g, '-');
  // With its ring the word is Norwegian for the eighth, without it Danish for the eighteenth.
  if (word === 'attende' && /å/iu.test(text.normalize('NFC'))) return 8;
  const isLatin = /^[A-Z]*V[A-Z]+$/.test(text);
  return (
    ORDINALS.get(word) ??
    (isLatin ? ORDINALS.get(word.replaceAll('v', 'u')) : undefined) ??
    (word.includes('-') ? ORDINALS.get(word.replaceAll('-', '')) : undefined) ??
    readTen(word.replaceAll('-', '')) ??
    readAfterTen(word) ??
    readGreek(word)
  );
}

function readGreek(word: string): number | undefined {
  const letters = Array.from(word);
  const [first = '', second = ''] = letters;
  const ten = (GREEK_TENS.indexOf(first) + 1) * 10;
  if (letters.length === 1) return ten > 0 ? ten : unitOf(first);
  const unit = unitOf(second);
  if (letters.length === 2 && ten > 0 && unit !== undefined) return ten + unit;
  return word.startsWith('στ') && letters.length === 2 ? 6 : undefined;
}

function unitOf(letter: string): number | undefined {
  const at = letter === '' ? -1 : GREEK.indexOf(letter);
  return at === -1 ? undefined : at + 1;
}
