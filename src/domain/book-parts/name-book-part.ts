/** What parts of a book are called in the languages that books are narrated in, as they stand in headings. */
const NAMES: Readonly<Record<string, string>> = {
  cover:
    'cover|cover page|front cover|back cover|couverture|umschlag|umschlagseite|omslag|' +
    'forside|portada|cubierta|copertina|capa|обложка|封面|表紙',
  titlepage:
    'title page|titlepage|titelseite|titelblatt|page de titre|titelsida|titelblad|' +
    'titelpagina|portadilla|pagina de titulo|frontespizio|folha de rosto|' +
    'página de título|титульный лист|扉页|扉頁',
  halftitlepage:
    'half title|half title page|halftitlepage|halftitle|schmutztitel|faux titre|' +
    'anteportada|occhiello',
  imprint: 'imprint|impressum|mentions légales|tryckort|pie de imprenta',
  'copyright-page':
    'copyright|copyright page|copyright notice|copyright information|uncopyright|' +
    'rights|legal notice|project gutenberg license|the full project gutenberg license|' +
    'full project gutenberg license|derechos de autor|urheberrecht|créditos|' +
    'ficha técnica|ficha catalográfica|выходные данные|版权页|版權頁|版权信息|版权',
  colophon:
    "colophon|kolophon|kolofon|achevé d'imprimer|colofon|colofón|a note on the type|" +
    'about the type|奥付',
  toc:
    'contents|the contents|table of contents|toc|inhalt|inhaltsverzeichnis|' +
    'inhaltsangabe|table|table des matières|table des chapitres|sommaire|innehåll|' +
    'innehållsförteckning|indhold|indholdsfortegnelse|innhold|innholdsfortegnelse|' +
    'índice|índice general|contenido|conteúdo|sumário|inhoud|inhoudsopgave|sommario|' +
    'indice dei capitoli|содержание|оглавление|sisällys|spis treści|目录|目錄|目次|' +
    'detailed contents|brief contents' +
    '|tabla|tábua|tabla de materias|taula|περιεχόμενα|tartalom|obsah|sisällysluettelo|' +
    'sisältö|innholdsliste|chapters|list of chapters|index of chapters|' +
    'contents of the volume|contents of volume i|contents of volume ii|contents of vol i|' +
    'contents of vol ii|contenu|tavola dei capitoli|indholdsliste',
  loi:
    'list of illustrations|illustrations|table of illustrations|list of figures|' +
    'list of plates|list of maps|abbildungsverzeichnis|verzeichnis der abbildungen|' +
    'table des illustrations|table des gravures|illustrationer|' +
    'lista över illustrationer|índice de ilustraciones|lijst van illustraties|' +
    'список иллюстраций' +
    '|liste des illustrations|illustrationen|elenco delle illustrazioni|lijst der platen|' +
    'kuvat|the illustrations|list of plates and maps|list of full page illustrations',
  lot: 'list of tables|tabellenverzeichnis|liste des tableaux|índice de tablas',
  index:
    'index|general index|index of names|subject index|register|sachregister|' +
    'namenregister|personenregister|personregister|stichwortverzeichnis|' +
    'stikordsregister|índice analítico|índice onomástico|índice alfabético|' +
    'índice remissivo|indice analitico|indice dei nomi|указатель|именной указатель|索引',
  bibliography:
    'bibliography|select bibliography|selected bibliography|works cited|references|' +
    'literaturverzeichnis|bibliographie|literatur|litteratur|litteraturlista|' +
    'litteraturliste|bibliografía|bibliografi|bibliografia|literatuurlijst|' +
    'further reading|библиография|список литературы|参考文献|参考书目|參考書目',
  endnotes:
    'endnotes|end notes|footnotes|notes|anmerkungen|fußnoten|endnoten|' +
    'notes de bas de page|notes de fin|noter|fotnoter|slutnoter|notas|notas al pie|' +
    'notas de rodapé|noten|voetnoten|eindnoten|примечания|注释|註釋|注釋|脚注' +
    '|notes and references|przypisy|viitteet|alaviitteet|jegyzetek|poznámky|σημειώσεις|' +
    'note a piè di pagina',
  seriespage:
    'also by the author|also by this author|also by the same author|by the same author|' +
    'other books by the author|other books by this author|books by the author|' +
    'books in this series|vom selben autor|von demselben autor|du même auteur|' +
    'de la même auteure|del mismo autor|de la misma autora|dello stesso autore|' +
    'do mesmo autor|av samma författare|af samme forfatter|av samme forfatter|' +
    'van dezelfde auteur',
  praise: 'praise|advance praise|critical acclaim|pressestimmen|stimmen zum buch',
  advertisement:
    'advertisements|newsletter|join our newsletter|sign up for our newsletter|' +
    'join our mailing list|mailing list',
  'transcriber-note':
    "transcriber's note|transcribers' note|transcriber's notes|transcribers' notes|" +
    "transcriber note|original transcriber's notes|preparer's note|etext preparer's note|" +
    "e text preparer's note|proofreader's note|" +
    'anmerkungen zur transkription|note sur la transcription|' +
    'note du transcripteur',
  dedication:
    'dedication|widmung|dédicace|dedikation|tillägnan|dedicatoria|dedicatória|dedica|' +
    'opdracht|tilegnelse|посвящение|献词|獻詞|献辞',
  epigraph: 'epigraph|motto|épigraphe|epígrafe|epigrafe|эпиграф',
  foreword:
    'foreword|vorwort|avant propos|förord|forord|geleitwort|voorwoord|woord vooraf|' +
    'prólogo del autor|presentación|apresentação|premessa|предисловие|まえがき|はじめに|序文|序言|' +
    '代序' +
    "|author's foreword|author's note|author's notice|translator's note|translator's notes|" +
    "editor's note|publisher's note|note to the reader|note de l'auteur|note du traducteur|" +
    "note de l'éditeur|avis au lecteur|avertissement|advertencia|prólogo del traductor|" +
    "nota del autor|nota do autor|nota dell'autore|anmerkung des übersetzers|alkusanat|" +
    'słowo wstępne|předmluva',
  preface:
    "preface|author's preface|preface to the second edition|préface|" +
    "préface de l'auteur|prefacio|prefácio|prefazione|от автора|自序|前言" +
    "|translator's preface|editor's preface|publisher's preface|preface to the first edition|" +
    "preface to the third edition|préface du traducteur|préface de l'éditeur|vorrede|" +
    'vorbemerkung|przedmowa|esipuhe|előszó|πρόλογος|praefatio|prefatory note|' +
    'förord till andra upplagan|до читателя|к читателю|an den leser|au lecteur|al lector|' +
    'ao leitor|al lettore|to the reader',
  introduction:
    'introduction|introductory|einleitung|einführung|inledning|indledning|innledning|' +
    'inleiding|introducción|introduzione|introdução|введение|引言|导言|導言|绪论' +
    "|translator's introduction|editor's introduction|general introduction|introductory note|" +
    'johdanto|wstęp|bevezetés|úvod|εισαγωγή|indledning af forfatteren|introducción del autor',
  preamble:
    'dramatis personae|dramatis personæ|persons represented|the persons in the play|' +
    'the persons of the play|persons of the play|characters of the play|characters in the play|' +
    'personen|personer|personages|personnages|personaggi|personajes|personas|personagens|' +
    'действующие лица|henkilöt|osoby|személyek',
  prologue:
    'prologue|prolog|prólogo|prologo|proloog|пролог|プロローグ|序|序章|楔子|引子' +
    '|prelude|proem|induction|vorspiel|prélude|preludio|prelúdio|förspel|forspil|prológus|' +
    'πρόλογος του συγγραφέα|prologus',
  epilogue:
    'epilogue|épilogue|epilog|epílogo|epilogo|epiloog|эпилог|エピローグ|尾声|尾聲|終章|终章' +
    "|finale|l'envoi|envoi|nachspiel|efterspel|epilógus|epilogus|epilogi|επίλογος",
  afterword:
    'afterword|nachwort|postface|efterord|etterord|nawoord|postfazione|posfacio|' +
    'posfácio|postscript|послесловие|あとがき|おわりに|後記|后记|跋' +
    "|author's afterword|translator's afterword|posłowie|jälkisanat|utószó|epílogo del autor|" +
    'efterskrift',
  conclusion:
    'conclusion|schluss|slutord|conclusione|conclusión|conclusão|заключение|结语|結語' +
    '|conclusio|schlußwort|schlusswort|afslutning|avslutning|zakończenie|besluit|slotwoord',
  acknowledgments:
    'acknowledgments|acknowledgements|danksagung|danksagungen|remerciements|tack|' +
    'författarens tack|takk|agradecimientos|agradecimentos|ringraziamenti|dankwoord|' +
    'благодарности|致谢|致謝|謝辞',
  appendix:
    'appendix|anhang|annexe|bilaga|bijlage|apéndice|apêndice|appendice|приложение|附录|' +
    '附錄|付録',
  glossary: 'glossary|glossar|glossaire|glosario|glossário|glossario|ordlista|глоссарий',
  'about-the-author':
    'about the author|about the authors|about this author|author biography|' +
    "über den autor|über die autorin|zum autor|à propos de l'auteur|" +
    "à propos de l'autrice|om författaren|om forfatteren|sobre el autor|" +
    "sobre la autora|acerca del autor|sobre o autor|sobre a autora|sull'autore|" +
    "l'autore|over de auteur|об авторе|作者简介|作者簡介|关于作者|關於作者|著者紹介|著者略歴",
  'reading-guide':
    "reading group guide|reading group questions|reading guide|a reader's guide|" +
    "reader's guide|discussion questions|questions for discussion|" +
    'topics for discussion|book club questions',
};

const LONGEST_NAME = 100;

const ROLE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.split('|').map((name) => [plainWords(name), role] as const),
  ),
);

/**
 * Which part of a book a heading names, as a token of the EPUB Structural Semantics Vocabulary:
 * `CONTENTS.` is `toc`, `Vorwort` is `foreword`. Only whole headings count, whatever their case,
 * accents and punctuation: "Notes from Underground" is a title like any other.
 */
export function nameBookPart(heading: string): string | undefined {
  return heading.length > LONGEST_NAME ? undefined : ROLE_OF.get(plainWords(heading));
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
