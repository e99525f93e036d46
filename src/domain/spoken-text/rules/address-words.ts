/** How the signs of an address are spoken. */
export interface AddressWords {
  readonly signs: Readonly<Record<string, string>>;
  /** Said instead of the rest of a long address. */
  readonly andSoOn: string;
}

const SIGNS = '. / - _ @ ? = & + : # % ~'.split(' ');

function words(spoken: string, andSoOn: string): AddressWords {
  const said = spoken.split('|');
  return { andSoOn, signs: Object.fromEntries(SIGNS.map((sign, at) => [sign, said[at] ?? ''])) };
}

const ENGLISH = words(
  'dot|slash|dash|underscore|at|question mark|equals|and|plus|colon|hash|percent|tilde',
  'and so on',
);
const LANGUAGES: Readonly<Record<string, AddressWords>> = {
  en: ENGLISH,
  de: words(
    'Punkt|Schrägstrich|Bindestrich|Unterstrich|ät|Fragezeichen|gleich|und|plus|Doppelpunkt|Raute|Prozent|Tilde',
    'und so weiter',
  ),
  fr: words(
    "point|barre oblique|tiret|tiret bas|arobase|point d'interrogation|égale|et|plus|deux-points|dièse|pour cent|tilde",
    'et ainsi de suite',
  ),
  sv: words(
    'punkt|snedstreck|bindestreck|understreck|snabel-a|frågetecken|lika med|och|plus|kolon|nummertecken|procent|tilde',
    'och så vidare',
  ),
  es: words(
    'punto|barra|guion|guion bajo|arroba|signo de interrogación|igual|y|más|dos puntos|almohadilla|por ciento|tilde',
    'etcétera',
  ),
  it: words(
    'punto|barra|trattino|trattino basso|chiocciola|punto interrogativo|uguale|e|più|due punti|cancelletto|per cento|tilde',
    'eccetera',
  ),
  nl: words(
    'punt|schuine streep|streepje|laag streepje|apenstaartje|vraagteken|is|en|plus|dubbele punt|hekje|procent|tilde',
    'enzovoort',
  ),
};

/** The words for a language's primary subtag; for one without a list of its own the English. */
export function addressWords(language: string): AddressWords {
  return LANGUAGES[language] ?? ENGLISH;
}
