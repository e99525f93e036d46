/** What parts of a book are called in the languages of our samples, as they stand in headings. */
const NAMES: Readonly<Record<string, string>> = {
  cover: 'cover|cover page|front cover|back cover|couverture|umschlag|omslag|portada|copertina',
  titlepage: 'title page|titlepage|titelseite|titelblatt|page de titre|titelsida|portadilla',
  halftitlepage: 'half title|half title page|halftitlepage|halftitle|schmutztitel|faux titre',
  imprint: 'imprint|impressum|mentions legales|tryckort|pie de imprenta',
  'copyright-page':
    'copyright|copyright page|copyright notice|copyright information|uncopyright|rights|' +
    'project gutenberg license|the full project gutenberg license|full project gutenberg license|' +
    'transcribers note|transcribers notes|transcriber note|derechos de autor|urheberrecht',
  colophon: 'colophon|kolophon|kolofon|acheve d imprimer|colofon',
  toc:
    'contents|the contents|table of contents|toc|inhalt|inhaltsverzeichnis|inhaltsangabe|' +
    'table|table des matieres|sommaire|innehall|innehallsforteckning|indice general|contenido|' +
    'inhoud|inhoudsopgave|sommario|目录|目錄|目次|detailed contents|brief contents',
  loi:
    'list of illustrations|illustrations|list of figures|list of plates|list of maps|' +
    'abbildungsverzeichnis|verzeichnis der abbildungen|table des illustrations|' +
    'table des gravures|illustrationer|lista over illustrationer',
  lot: 'list of tables|tabellenverzeichnis|liste des tableaux',
  index: 'index|general index|index of names|register|sachregister|namenregister|personregister',
  bibliography:
    'bibliography|select bibliography|works cited|references|literaturverzeichnis|' +
    'bibliographie|literatur|litteratur|bibliografia|bibliografi|further reading',
  endnotes:
    'endnotes|end notes|footnotes|notes|anmerkungen|fussnoten|endnoten|notes de bas de page|' +
    'noter|fotnoter|notas',
  dedication: 'dedication|widmung|dedicace|dedikation|tillagnan|dedicatoria',
  epigraph: 'epigraph|motto|epigraphe',
  foreword: 'foreword|vorwort|avant propos|forord|geleitwort|prologo del autor',
  preface:
    'preface|authors preface|preface to the second edition|prefacio|prefazione|preface de l auteur',
  introduction:
    'introduction|introductory|einleitung|einfuhrung|inledning|introduccion|introduzione',
  prologue: 'prologue|prolog|prologo|序|序章|楔子',
  epilogue: 'epilogue|epilog|epilogo|尾声|尾聲|終章',
  afterword: 'afterword|nachwort|postface|efterord|postfazione|postscript|後記|后记|跋',
  conclusion: 'conclusion|schluss|slutord|conclusione',
  acknowledgments: 'acknowledgments|acknowledgements|danksagung|danksagungen|remerciements|tack',
  appendix: 'appendix|anhang|annexe|bilaga|apendice',
};

const ROLE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.split('|').map((name) => [name, role])),
);

/**
 * Which part of a book a heading names, as a token of the EPUB Structural Semantics Vocabulary:
 * `CONTENTS.` is `toc`, `Vorwort` is `foreword`. Only whole headings count, whatever their case,
 * accents and punctuation: "Notes from Underground" is a title like any other.
 */
export function nameBookPart(heading: string): string | undefined {
  return ROLE_OF.get(plainWords(heading));
}

/** A heading's words in lower case without accents or punctuation, for comparing titles. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
