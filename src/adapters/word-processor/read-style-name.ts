import { plainWords } from '#src/domain/book-parts/name-book-part.ts';

import type { TitleLine } from './written-paragraph.ts';

/** What the name of a paragraph style says of its paragraphs. */
export interface StyleMeaning {
  readonly kind?: 'heading' | 'quote' | 'verse' | 'item' | 'image';
  /** Of headings only. */
  readonly level?: number;
  readonly role?: string;
  readonly titleLine?: TitleLine;
  /** Whether an empty paragraph of this style is a rule across the page. */
  readonly isRule?: boolean;
}

/** Word cuts letters such as `Ü` and `í` out of the ids of its styles: `berschrift1`, `Ttulo1`. */
const HEADING =
  /^(?:heading|head|(?:ue?)?b?erschrift|titre|titolo|ti?tulo|rubrik|kop|nag(?:[lł]o)?wek|overskrift|otsikko|nadpis|cimsor|заголовок|标题|見出し|제목)\s?([1-9])$/;

const MEANINGS: readonly (readonly [RegExp, StyleMeaning])[] = [
  [
    /^(?:chapter|kapitel|chapitre)(?: ?(?:title|heading|head|number|name|titel|titre|uberschrift))?$/,
    { kind: 'heading', level: 1 },
  ],
  [
    /^(?:part|teil|partie) ?(?:title|heading|head|number|titel|titre)$/,
    { kind: 'heading', level: 1 },
  ],
  [/^(?:chapter|kapitel) ?sub ?(?:title|heading|titel)$/, { kind: 'heading', level: 2 }],
  [
    /^(?:book ?)?(?:title|titel|titre|titolo|ti?tulo|rubrik|tytu[lł]|название)$/,
    { titleLine: 'title' },
  ],
  [
    /^(?:sub ?title|untertitel|sous titre|soustitre|sottotitolo|subti?tulo|underrubrik|undertitel)$/,
    { titleLine: 'subtitle' },
  ],
  [/^(?:author|authors|byline|autor|auteur|forfattare)$/, { titleLine: 'creator' }],
  [/^date$/, { titleLine: 'date' }],
  [
    /^(?:quote|intense ?quote|quotations?|block ?text|block ?quot(?:e|ation)s?|(?:intensives ?)?zitat|citation(?: ?intense)?|(?:starkt ?)?citat|cita(?: ?(?:destacada|intensa))?|citazione(?: ?intensa)?|blocktext|extract)$/,
    { kind: 'quote' },
  ],
  [
    /^(?:verses?|poem|poetry|poesie|stanza|lyrics?|song|gedicht|vers|poeme|dikt|poesia|line ?block|linegroup)(?: (?:line|text|body|first|last))?$/,
    { kind: 'verse' },
  ],
  [
    /^(?:(?:image|figure|picture|illustration) ?)?caption$|^(?:beschriftung|abbildung|legende|leyenda|didascalia|bildtext|beskrivning)$/,
    { kind: 'image' },
  ],
  [/^list ?(?:bullet|number)(?: ?[2-5])?$/, { kind: 'item' }],
  [
    /^(?:toc|verzeichnis|tm|innehall|tdc|inhopg|sommario) ?[1-9]$|^contents ?(?:[1-9]|10)$/,
    { role: 'toc' },
  ],
  [
    /^(?:toc|contents) ?heading$|^(?:inhaltsverzeichnisuberschrift|inhaltsverzeichnisberschrift|entte?tedetabledesmatires)$/,
    { role: 'toc' },
  ],
  [
    /^table ?of ?(?:figures|illustrations)$|^(?:figure|illustration) ?index ?[1-9]$/,
    { role: 'loi' },
  ],
  [/^index ?(?:heading|[1-9])$/, { role: 'index' }],
  [/^bibliography(?: ?(?:heading|[1-9]))?$/, { role: 'bibliography' }],
  [/^(?:header|footer)(?: (?:left|right))?$|^(?:kopfzeile|fusszeile)$/, { role: 'page-header' }],
  [/^(?:source ?code|preformatted text)$/, { role: 'code' }],
  [/^dedication$|^widmung$/, { role: 'dedication' }],
  [/^epigraph$|^motto$/, { role: 'epigraph' }],
  [/^copyright(?: page)?$/, { role: 'copyright-page' }],
  [/^horizontal ?(?:line|rule)$/, { isRule: true }],
];

/**
 * What a paragraph style is for, by its name or its id in the languages of the word processors:
 * `heading 1`, `Überschrift 1`, `Titre1`. `undefined` when the name says nothing.
 */
export function readStyleName(name: string): StyleMeaning | undefined {
  const words = plainWords(name);
  const level = HEADING.exec(words)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) };
  return MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
}
