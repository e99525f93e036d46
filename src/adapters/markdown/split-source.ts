import { InputError } from '#src/domain/errors.ts';

/** A stretch of Markdown that can be read apart from what stands around it. */
export interface Stretch {
  /** Fenced code and long HTML (comments, scripts, preformatted text) are told apart by their look. */
  readonly kind: 'prose' | 'fence' | 'html';
  readonly source: string;
  /** Line of the file, from 1, on which it starts. */
  readonly firstLine: number;
  /** The line that opened the innermost `:::voice` around it. */
  readonly voice?: Opening;
}

/** A line that opens a stretch of paragraphs, such as `:::voice{anna}`. */
export interface Opening {
  readonly source: string;
  readonly line: number;
}

const BLANK = /^[ \t]*$/;
const LIST = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|^\[\^/;
const FENCE = /^ {0,3}(?:(?<ticks>`{3,99})[^`]*|(?<tildes>~{3,99})(?!~).*)$/;
const HTML = /^ {0,3}<(?:(?<comment>!--)|(?<pre>pre|script|style|textarea)(?=[\s>]|$))/i;
/** The second line of pandoc's definition lists: a list of one item to anybody else's eye. */
const DEFINITION = /^( {0,2}):(?=[ \t]{2,}\S|\t\S)/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const VOICE = /^ {0,3}(?<colons>:{3,})voice[ \t]*(?:[{[].*)?$/;
const VOICE_END = /^ {0,3}(?<colons>:{3,})[ \t]*$/;

/**
 * Splits Markdown where a blank line or a line of its own parts it, so that no stretch needs another
 * to be understood: time and memory then grow with the text and no faster.
 *
 * @throws InputError that begins with `file:line` when a comment, a script or `:::voice` never ends
 */
export function splitSource(
  source: string,
  { path, firstLine }: { readonly path: string; readonly firstLine: number },
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const voices: (Opening & { size: number })[] = [];
  const ends = new Map<string, number>();
  let open: { start: number; line: number; isList: boolean } | undefined;
  let isAfterBlank = true;

  function add(kind: Stretch['kind'], start: number, end: number, first: number): void {
    const voice = voices.at(-1);
    const text = source.slice(start, end).replace(DEFINITION, '$1-');
    stretches.push({
      kind,
      source: text,
      firstLine: first,
      ...(voice === undefined ? {} : { voice }),
    });
  }
  function close(at: number): void {
    if (open !== undefined) add('prose', open.start, at, open.line);
    open = undefined;
    isAfterBlank = true;
  }
  /** Where the mark that ends a comment or the like is, from `from` on. */
  function findEnd(mark: string, from: number): number {
    const known = ends.get(mark);
    if (known === -1 || (known !== undefined && known >= from)) return known;
    const pattern = new RegExp(mark, 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(source)?.index ?? -1;
    ends.set(mark, found);
    return found;
  }

  let line = firstLine;
  let at = 0;
  const lineEnd = (from: number): number => {
    const end = source.indexOf('\n', from);
    return end === -1 ? source.length : end + 1;
  };
  while (at < source.length) {
    const next = lineEnd(at);
    const text = source.slice(at, next).replace(/\n$/, '');
    const isFlush = !/^[ \t]/.test(text);
    const mayOpen = open?.isList !== true || isFlush;
    const html = mayOpen ? HTML.exec(text)?.groups : undefined;
    const fence = mayOpen ? FENCE.exec(text)?.groups : undefined;
    let end = next;
    if (BLANK.test(text)) isAfterBlank = true;
    else if (fence !== undefined) {
      close(at);
      end = fenceEnd(source, next, fence['ticks'] ?? fence['tildes'] ?? '');
      add('fence', at, end, line);
    } else if (html !== undefined) {
      close(at);
      const mark = html['comment'] === undefined ? `</${html['pre']!.toLowerCase()}>` : '-->';
      const found = findEnd(mark, at);
      if (found === -1) throw neverEnds(`${path}:${line}`, mark);
      end = lineEnd(found);
      add('html', at, end, line);
    } else if (mayOpen && VOICE.test(text)) {
      close(at);
      voices.push({ source: text, line, size: VOICE.exec(text)!.groups!['colons']!.length });
    } else if (mayOpen && closes(text, voices.at(-1)?.size)) {
      close(at);
      voices.pop();
    } else if (mayOpen && HEADING.test(text)) {
      close(at);
      add('prose', at, next, line);
    } else {
      const isApart = isAfterBlank && (isFlush || open?.isList === false);
      if (isApart || (mayOpen && DEFINITION.test(text))) close(at);
      open ??= { start: at, line, isList: false };
      open.isList ||= LIST.test(text) || DEFINITION.test(text);
      isAfterBlank = false;
    }
    line += end === next ? 1 : countLines(source, at, end);
    at = end;
  }
  close(source.length);
  const [unclosed] = voices;
  if (unclosed !== undefined) throw neverEnds(`${path}:${unclosed.line}`, ':::');
  return stretches;
}

function closes(text: string, size: number | undefined): boolean {
  return size !== undefined && (VOICE_END.exec(text)?.groups?.['colons']?.length ?? 0) >= size;
}

function fenceEnd(source: string, from: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t]*$`, 'm');
  const rest = closing.exec(source.slice(from));
  if (rest === null) return source.length;
  return Math.min(source.length, from + rest.index + rest[0].length + 1);
}

function countLines(source: string, from: number, to: number): number {
  let lines = 0;
  for (let at = source.indexOf('\n', from); at !== -1 && at < to; at = source.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}

function neverEnds(place: string, mark: string): InputError {
  const what =
    mark === '-->' ? 'a comment' : mark === ':::' ? 'a voice directive' : 'a piece of HTML';
  return new InputError(
    `${place} ${what} opens here and never ends, so that all after it would belong to it.`,
    `Write ${mark} where it ends.`,
  );
}
