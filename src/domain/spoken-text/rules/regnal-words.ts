/** How a language counts its kings. */
export interface RegnalWords {
  /** Said between the name and the ordinal; may be empty. */
  readonly article: string;
  /** The first is the word for 1. */
  readonly ordinals: readonly string[];
}

const ENGLISH =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth Twenty-First Twenty-Second Twenty-Third Twenty-Fourth';

/** By primary subtag. Beyond the end of a list, and in French but for `premier`, numbers are said. */
export const REGNAL_WORDS: Readonly<Record<string, RegnalWords>> = {
  en: { article: 'the', ordinals: ENGLISH.split(' ') },
  de: {
    article: 'der',
    ordinals:
      'Erste Zweite Dritte Vierte Fünfte Sechste Siebte Achte Neunte Zehnte Elfte Zwölfte Dreizehnte Vierzehnte Fünfzehnte Sechzehnte'.split(
        ' ',
      ),
  },
  fr: { article: '', ordinals: ['premier'] },
  sv: {
    article: 'den',
    ordinals:
      'förste andre tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde'.split(
        ' ',
      ),
  },
  es: {
    article: '',
    ordinals: 'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'.split(' '),
  },
  it: {
    article: '',
    ordinals:
      'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo'.split(
        ' ',
      ),
  },
  nl: {
    article: 'de',
    ordinals:
      'Eerste Tweede Derde Vierde Vijfde Zesde Zevende Achtste Negende Tiende Elfde Twaalfde Dertiende Veertiende Vijftiende Zestiende'.split(
        ' ',
      ),
  },
};

/** Names of kings, emperors and popes. */
export const REGNAL_NAMES: ReadonlySet<string> = new Set(
  (
    'Adrian Albert Alexander Alexandre Alessandro Alfonso Alphonse Amadeus Andrew Benedict Benedetto Boniface Carl Carlo Carlos Catherine ' +
    'Charles Christian Clement Clemente Constantine David Edmund Edward Edouard Édouard Elizabeth Enrico Enrique Erik Ethelred Eugene ' +
    'Felipe Ferdinand Ferdinando Fernando Filippo Francesco Francis Franz François Frederick Frederik Fredrik Friedrich Georg George ' +
    'Georges Giovanni Gregory Gregorio Gustaf Gustav Gustavus Haakon Harald Harold Heinrich Henri Henrik Henry Innocent Isabel Isabella ' +
    'Ivan Jacques James Jaime Jean Johan Johann Johannes John Joseph Juan Juana Julius Karl Katharina Konrad Leo Leone Leopold Lothar ' +
    'Louis Ludwig Luigi Magnus Margaret Maria Mary Maximilian Mehmed Michael Napoleon Napoléon Nicholas Nikolaus Nicolas Olaf Olav ' +
    'Oscar Oskar Otto Paul Pedro Peter Philip Philipp Philippe Pierre Pio Pius Ptolemy Ramses Rameses Richard Robert Rudolf Rudolph Sixtus ' +
    'Stephen Sigismund Umberto Urban Victor Victoria Vittorio Emanuele Wilhelm Willem William Wilhelmina Xerxes Darius Valdemar Thutmose'
  ).split(' '),
);
