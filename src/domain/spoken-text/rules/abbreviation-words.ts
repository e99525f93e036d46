/**
 * What has to stand after an abbreviation: `name` a capital, `number` a digit, `any` nothing, `end`
 * anything, and it may close a sentence, whose full stop then stays.
 */
export type AbbreviationPlace = 'name' | 'number' | 'any' | 'end';

/** One abbreviation, what is said for it, and where. */
export type Abbreviation = readonly [written: string, said: string, place: AbbreviationPlace];

function list(place: AbbreviationPlace, pairs: string): Abbreviation[] {
  return pairs.split(' | ').map((pair): Abbreviation => {
    const [written = '', said = ''] = pair.split(' = ');
    return [written.trim(), said.trim(), place];
  });
}

/** By primary subtag of the language. Small: what stands in novels, and has one reading. */
export const ABBREVIATIONS: Readonly<Record<string, readonly Abbreviation[]>> = {
  en: [
    ...list(
      'name',
      'Mr. = Mister | Mrs. = Missus | Messrs. = Messieurs | Dr. = Doctor | Drs. = Doctors | Prof. = Professor | Rev. = Reverend | Hon. = Honourable | St. = Saint | Mt. = Mount | Capt. = Captain | Col. = Colonel | Gen. = General | Lt. = Lieutenant | Lieut. = Lieutenant | Sgt. = Sergeant | Maj. = Major | Cpl. = Corporal | Gov. = Governor | Sen. = Senator | Supt. = Superintendent | Insp. = Inspector',
    ),
    ...list(
      'number',
      'No. = Number | no. = number | Nos. = Numbers | nos. = numbers | p. = page | pp. = pages | vol. = volume | Vol. = Volume | ch. = chapter | fig. = figure | Fig. = Figure',
    ),
    ...list(
      'any',
      'vs. = versus | viz. = namely | i.e. = that is | e.g. = for example | cf. = compare | approx. = approximately',
    ),
    ...list(
      'end',
      'etc. = et cetera | &c. = et cetera | Jr. = Junior | Sr. = Senior | Esq. = Esquire | Ltd. = Limited | Inc. = Incorporated | Bros. = Brothers | Co. = Company | Ave. = Avenue | Blvd. = Boulevard',
    ),
  ],
  de: [
    ...list(
      'name',
      'Dr. = Doktor | Prof. = Professor | Hr. = Herr | Fr. = Frau | Frl. = Fräulein | St. = Sankt | Hl. = Heilige | hl. = heilige',
    ),
    ...list(
      'number',
      'Nr. = Nummer | S. = Seite | Bd. = Band | Kap. = Kapitel | Abb. = Abbildung | ca. = circa',
    ),
    ...list(
      'any',
      'z. B. = zum Beispiel | z.B. = zum Beispiel | d. h. = das heißt | d.h. = das heißt | u. a. = unter anderem | u.a. = unter anderem | bzw. = beziehungsweise | vgl. = vergleiche | evtl. = eventuell | ggf. = gegebenenfalls | sog. = sogenannte | ca. = circa | i. d. R. = in der Regel',
    ),
    ...list(
      'end',
      'usw. = und so weiter | u. s. w. = und so weiter | usf. = und so fort | etc. = et cetera | v. Chr. = vor Christus | n. Chr. = nach Christus | Jh. = Jahrhundert',
    ),
  ],
  fr: [
    ...list(
      'name',
      'M. = Monsieur | MM. = Messieurs | Mme = Madame | Mmes = Mesdames | Mlle = Mademoiselle | Mlles = Mesdemoiselles | Mgr = Monseigneur | Dr = Docteur | Me = Maître | St = Saint | Ste = Sainte',
    ),
    ...list(
      'number',
      'p. = page | pp. = pages | vol. = volume | chap. = chapitre | n° = numéro | env. = environ',
    ),
    ...list(
      'any',
      'p. ex. = par exemple | c.-à-d. = c’est-à-dire | c. à d. = c’est-à-dire | cf. = confer',
    ),
    ...list(
      'end',
      'etc. = et cetera | av. J.-C. = avant Jésus-Christ | apr. J.-C. = après Jésus-Christ',
    ),
  ],
  sv: [
    ...list('name', 'dr = doktor | d:r = doktor | prof. = professor | S:t = Sankt | S:ta = Sankta'),
    ...list('number', 'kl. = klockan | nr = nummer | nr. = nummer | s. = sidan | kap. = kapitel'),
    ...list(
      'any',
      't.ex. = till exempel | t. ex. = till exempel | bl.a. = bland annat | bl. a. = bland annat | dvs. = det vill säga | d.v.s. = det vill säga | s.k. = så kallad | s. k. = så kallad | ca = cirka | p.g.a. = på grund av | t.o.m. = till och med | fr.o.m. = från och med',
    ),
    ...list(
      'end',
      'osv. = och så vidare | o.s.v. = och så vidare | m.m. = med mera | m. m. = med mera | m.fl. = med flera | etc. = etcetera | f.Kr. = före Kristus | e.Kr. = efter Kristus',
    ),
  ],
  es: [
    ...list(
      'name',
      'Sr. = señor | Sra. = señora | Srta. = señorita | Sres. = señores | Dr. = doctor | Dra. = doctora | D. = don | Dña. = doña | Prof. = profesor | Sto. = Santo | Sta. = Santa',
    ),
    ...list(
      'number',
      'núm. = número | pág. = página | págs. = páginas | cap. = capítulo | vol. = volumen',
    ),
    ...list(
      'any',
      'p. ej. = por ejemplo | Ud. = usted | Uds. = ustedes | Vd. = usted | Vds. = ustedes',
    ),
    ...list(
      'end',
      'etc. = etcétera | a. C. = antes de Cristo | d. C. = después de Cristo | EE. UU. = Estados Unidos',
    ),
  ],
  it: [
    ...list(
      'name',
      'Sig. = Signor | sig. = signor | Sig.ra = Signora | sig.ra = signora | Sig.na = Signorina | Dott. = Dottor | dott. = dottor | Dott.ssa = Dottoressa | Prof. = Professor | prof. = professor | Mons. = Monsignor',
    ),
    ...list(
      'number',
      'n. = numero | pag. = pagina | pagg. = pagine | p. = pagina | cap. = capitolo | vol. = volume',
    ),
    ...list('any', 'p. es. = per esempio | ad es. = ad esempio | cfr. = confronta'),
    ...list('end', 'ecc. = eccetera | a.C. = avanti Cristo | d.C. = dopo Cristo'),
  ],
  nl: [
    ...list(
      'name',
      'dhr. = de heer | mevr. = mevrouw | mw. = mevrouw | dr. = dokter | prof. = professor | St. = Sint',
    ),
    ...list('number', 'nr. = nummer | blz. = bladzijde | p. = pagina | hfst. = hoofdstuk'),
    ...list(
      'any',
      'bijv. = bijvoorbeeld | bv. = bijvoorbeeld | d.w.z. = dat wil zeggen | o.a. = onder andere | i.p.v. = in plaats van | m.a.w. = met andere woorden | ca. = circa | t.o.v. = ten opzichte van',
    ),
    ...list(
      'end',
      'enz. = enzovoort | e.d. = en dergelijke | v.Chr. = voor Christus | n.Chr. = na Christus',
    ),
  ],
};
