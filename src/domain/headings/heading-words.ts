/** What books call their chapters and what they read at one go, as part of a regular expression. */
export const CHAPTER_WORDS = [
  'chap(?:ter|\\.|itre)|letter|lettre|stave|canto|adventure|lecture|story|tale|episode|fit|fytte',
  'night|evening|dialogue|eclogue|chant|nuit|soirée|journée|épisode|day',
  'kapitel|kapitlet|kapittel|gesang|sången|aventiure|brief|märchen|nacht|hoofdstuk',
  'cap[íi]tulo|capitolo|capitolul|cap[íi]tol|cap\\.|jornada|giornata|novella|carta|lettera|caput',
  'rozdzia[łl]|kapitola|глава|песнь|luku|runo|fejezet|κεφ[άα]λαιον?|κεφ\\.|ραψωδ[ίι]α',
].join('|');

/** What books call what holds several chapters, as part of a regular expression. */
export const PART_WORDS = [
  'part|book|volume|vol\\.|section|act|teil|buch|band|abteilung|abschnitt|akt|aufzug',
  'partie|livre|tome|acte|delen|del|boken|bok|parte|libro|liber|livro|tomo|acto|atto|ato',
  'deel|boek|bedrijf|część|księga|část|часть|книга|том|действие|rész|osa|μ[έε]ρος|βιβλ[ίι]ον?',
].join('|');

/** An article before a number, as in `Das erste Kapitel`, as part of a regular expression. */
export const ARTICLES = 'the|das|der|die|le|la|il|lo|el|o|a|den|det|de|het|το|η';
