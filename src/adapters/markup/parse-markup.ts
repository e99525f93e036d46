import { Parser } from 'htmlparser2';
import type { Handler } from 'htmlparser2';

import { InputError } from '#src/domain/errors.ts';

import { cleanMarkup } from './clean-markup.ts';

/** Books nest some 10 elements deep, hopeless exports a thousand. */
const DEEPEST_NESTING = 20_000;
/**
 * At each element the parser moves the names of all that are open: this many moves take about half a
 * second. A novel needs a few million.
 */
const MOST_MOVES = 250_000_000;

/** Who listens while markup is read, and as what it is read. */
export interface MarkupListener extends Pick<
  Partial<Handler>,
  'onopentag' | 'onclosetag' | 'ontext'
> {
  /** The file's name, for messages. */
  readonly path: string;
  /** Whether it is XML, whose names have upper and lower case and whose elements all close. */
  readonly isXml?: boolean;
  /** Hears of each element that its own end tag does not close, nor a slash in its start tag. */
  readonly onunclosed?: () => void;
}

/**
 * Reads HTML, XHTML or XML from start to end, forgiving what is not well-formed and expanding no
 * entities but those of HTML or XML itself.
 *
 * @throws InputError when its elements are nested deeper than in any book
 */
export function parseMarkup(source: string, listener: MarkupListener): void {
  const { path, isXml = false, onopentag, onclosetag, ontext, onunclosed } = listener;
  const markup = cleanMarkup(source);
  /** For each open element, where its start tag ends. */
  const opened: number[] = [];
  let moves = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        opened.push(parser.endIndex);
        moves += opened.length;
        if (opened.length > DEEPEST_NESTING || moves > MOST_MOVES) throw tooDeep(path);
        onopentag?.(name, attributes, isImplied);
      },
      onclosetag(name, isImplied) {
        // The parser calls a self-closing tag implied too.
        if (opened.pop() !== parser.endIndex && isImplied) onunclosed?.();
        onclosetag?.(name, isImplied);
      },
      ...(ontext === undefined ? {} : { ontext }),
    },
    isXml ? { xmlMode: true } : { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  parser.end(markup);
}

function tooDeep(path: string): InputError {
  return new InputError(
    `${path} nests its elements more than ${DEEPEST_NESTING.toLocaleString('en')} deep, as no book does.`,
    'Export the manuscript again, or ask where it came from.',
  );
}
