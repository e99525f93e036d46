import type { Image, ImageReference, Node, Parent, Text } from 'mdast';

import type { VoiceSpan } from '#src/domain/manuscript/block.ts';

import { cutSpans } from './cut-spans.ts';
import { isForeignTag } from './foreign-tag.ts';
import { cutInlineNotes } from './inline-notes.ts';
import { readSpeaker } from './voice-directive.ts';
import type { MarkdownPlace } from './voice-directive.ts';

/** What a run of inline Markdown says. */
export interface Phrasing {
  /** The words without markup; hard line breaks are `\n` in verse, everything else one space. */
  readonly text: string;
  readonly voices: readonly VoiceSpan[];
  readonly images: readonly string[];
  /** The texts of notes that stand in the line: `^[like this]`. */
  readonly notes: readonly string[];
  /** Whether its lines are parted by hard breaks alone, as verse is. */
  readonly isVerse: boolean;
}

/** A piece of text with the voice directive it stands in. */
export interface Piece {
  readonly text: string;
  readonly voice?: { readonly speaker: string };
  /** Whether marks in it may be markup that the parser does not know. */
  readonly isRaw: boolean;
  /** Whether it stands right after a link or a picture. */
  readonly isAfterLink?: boolean;
}

const HARD_BREAK = '\u2028';
const TOKENS = /\u2028|[^\S\u2028]+|\S+/gu;
/** Obsidian's links and embedded files. */
const WIKI_LINK = /(!?)\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{0,500}))?\]\]/gu;
const HIGHLIGHT = /==(?=\S)([^=\n]{1,2000})(?<=\S)==/gu;
const LINKS = new Set(['link', 'linkReference']);
/** Stands in the queue where the words of a link end. */
const LINK_END: Node = { type: 'linkEnd' };

/** Words as a node, for readers of nodes. */
export function textNode(value: string): Text {
  return { type: 'text', value };
}

/**
 * Reads inline Markdown: markup dropped, words kept, note marks and comments gone without a trace.
 *
 * @throws InputError when a voice directive does not name one speaker
 */
export function readPhrasing(nodes: readonly Node[], place: MarkdownPlace): Phrasing {
  const images: string[] = [];
  const waiting: { node: Node; voice?: { speaker: string } }[] = nodes
    .map((node) => ({ node }))
    .toReversed();
  const pieces: Piece[] = [];
  let isAfterLink = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    const voice =
      node.type === 'textDirective' ? { speaker: readSpeaker(node, place) } : next.voice;
    const inVoice = voice === undefined ? {} : { voice };
    const isAfter = isAfterLink;
    const isImage = node.type === 'image' || node.type === 'imageReference';
    isAfterLink = isImage || node === LINK_END;
    if (isImage) images.push((node as Image | ImageReference).alt ?? '');
    else if ('children' in node) {
      if (LINKS.has(node.type)) waiting.push({ node: LINK_END });
      for (const child of (node as Parent).children.toReversed())
        waiting.push({ node: child, ...inVoice });
    } else if (node !== LINK_END) {
      const text = literal(node);
      const isRaw = node.type === 'text';
      pieces.push({
        text: isRaw ? withoutMarks(text, images) : text,
        isRaw,
        isAfterLink: isAfter,
        ...inVoice,
      });
    }
  }
  const { rest, notes } = cutInlineNotes(cutSpans(pieces));
  return { ...joinPieces(rest), images, notes: notes.map((note) => joinPieces(note).text) };
}

function withoutMarks(text: string, images: string[]): string {
  let plain = text;
  if (plain.includes('[['))
    plain = plain.replaceAll(WIKI_LINK, (_, mark: string, target: string, shown?: string) => {
      if (mark === '') return shown ?? target;
      images.push(shown ?? target);
      return '';
    });
  return plain.includes('==') ? plain.replaceAll(HIGHLIGHT, '$1') : plain;
}

/** White space collapses across pieces; a span reaches from its first word to its last. */
function joinPieces(pieces: readonly Piece[]): Pick<Phrasing, 'text' | 'voices' | 'isVerse'> {
  const raw = pieces
    .map(({ text }) => text)
    .join('')
    .trim();
  const isVerse = raw.includes(HARD_BREAK) && !raw.includes('\n');
  const words: string[] = [];
  const spans: (VoiceSpan & { voice: object; end: number })[] = [];
  let length = 0;
  let gap = '';
  for (const { text, voice } of pieces)
    for (const [token] of text.matchAll(TOKENS)) {
      if (token === HARD_BREAK) gap = isVerse ? '\n' : ' ';
      else if (/^\s/u.test(token)) gap ||= ' ';
      else {
        const before = length === 0 ? '' : gap;
        words.push(before, token);
        const start = length + before.length;
        length = start + token.length;
        gap = '';
        const last = spans.at(-1);
        if (voice !== undefined && last?.voice === voice) last.end = length;
        else if (voice !== undefined)
          spans.push({ start, end: length, speaker: voice.speaker, voice });
      }
    }
  const voices = spans.map(({ start, end, speaker }) => ({ start, end, speaker }));
  return { text: words.join(''), voices, isVerse };
}

function literal(node: Node): string {
  if (node.type === 'break') return HARD_BREAK;
  if (node.type === 'html') {
    if (/^<br\b/i.test(textOf(node))) return HARD_BREAK;
    return isForeignTag(textOf(node)) ? textOf(node) : '';
  }
  return node.type === 'text' || node.type === 'inlineCode' ? textOf(node) : '';
}

function textOf(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}
