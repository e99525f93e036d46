import type { Node } from 'mdast';

import { InputError } from '#src/domain/errors.ts';

import { parseMarkdown } from './parse-markdown.ts';

/** Where a stretch of Markdown stands, for messages. */
export interface MarkdownPlace {
  /** Path of the file, as the person gave it. */
  readonly path: string;
  /** Line of the file, from 1, on which the parsed source's first line stands. */
  readonly firstLine: number;
}

const NEXT_STEP =
  'Write :voice[“Come in.”]{anna} around words, or :::voice{anna} and ::: on lines of their own around paragraphs.';

/**
 * Who speaks a voice directive: `anna` in `{anna}` and in `{speaker=anna}`.
 *
 * @throws InputError that begins with `file:line:column` when it names nobody, or several
 */
export function readSpeaker(directive: Node, place: MarkdownPlace): string {
  const said = 'attributes' in directive ? directive.attributes : undefined;
  const names = Object.entries((said ?? {}) as Record<string, string>).map(([key, value]) =>
    key === 'speaker' ? value.trim() : value === '' ? key : undefined,
  );
  const [name, second] = names;
  if (name !== undefined && name !== '' && second === undefined && names.length === 1) return name;
  const fault =
    names.length === 0 ? 'does not say who speaks' : 'must name one speaker and no more';
  throw new InputError(`${placeOf(directive, place)} the voice directive ${fault}.`, NEXT_STEP);
}

/** The refusal of a voice directive that is written in a way that has no meaning. */
export function misplacedVoice(node: Node, place: MarkdownPlace, fault: string): InputError {
  return new InputError(`${placeOf(node, place)} the voice directive ${fault}.`, NEXT_STEP);
}

function placeOf({ position }: Node, { path, firstLine }: MarkdownPlace): string {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return `${path}:${line + firstLine - 1}:${column}`;
}

/**
 * Reads the lines that open a stretch of paragraphs, `:::voice{anna}`, each once.
 *
 * @throws InputError as {@link readSpeaker}
 */
export function speakersOf(
  path: string,
): (opening: { readonly source: string; readonly line: number } | undefined) => string | undefined {
  const known = new Map<object, string>();
  return (opening) => {
    if (opening === undefined) return undefined;
    const found =
      known.get(opening) ?? readOpening(opening.source, { path, firstLine: opening.line });
    known.set(opening, found);
    return found;
  };
}

function readOpening(source: string, place: MarkdownPlace): string {
  const [node] = parseMarkdown(source).children;
  if (node === undefined || node.type !== 'containerDirective')
    throw misplacedVoice(node ?? { type: 'root' }, place, 'is not written as one');
  return readSpeaker(node, place);
}
