import {
  type Document,
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';

import { InputError } from '#src/domain/errors.ts';

/** A YAML text and where it comes from, for messages. */
export interface YamlSource {
  readonly text: string;
  /** Path of its file, as the person gave it. */
  readonly path: string;
  /** Line of the file on which the text begins, 1 for a whole file. */
  readonly firstLine?: number;
}

/**
 * Reads YAML and checks it against a schema. Empty text counts as an empty mapping.
 *
 * @throws InputError that begins with `file:line:column` of the first fault
 */
export function readYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): z.infer<Schema> {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(source.text, options);
  const syntaxFault = document.errors[0];
  const at = (offset: number): string => place(source, lines, offset);
  if (syntaxFault !== undefined) {
    const isTooDeep = syntaxFault.message.includes('call stack');
    throw new InputError(
      `${at(syntaxFault.pos[0])} is not valid YAML: ${isTooDeep ? 'its brackets are nested without end.' : syntaxFault.message}`,
      'Correct that line and try again.',
    );
  }
  const repeated = repeatedKey(document);
  if (repeated !== undefined)
    throw new InputError(
      `${at(repeated.offset)} is not valid YAML: ${repeated.key} is there twice.`,
      'Take one of the two out.',
    );
  const result = schema.safeParse(plainValue(document, at));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) throw result.error;
  const path = faultPath(issue);
  throw new InputError(
    `${at(offsetOf(document, path))} ${path.join('.') || 'the file'}: ${explain(issue)}.`,
    'Correct it and try again; config/lectern.yaml lists every setting.',
  );
}

/** The first key that its mapping has already. The parser's own check takes the square of their number. */
function repeatedKey(document: Document): { key: string; offset: number } | undefined {
  let found: { key: string; offset: number } | undefined;
  visit(document, {
    Map(_, map) {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) {
          found = { key: String(key.value), offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        known.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/** The values of the document; aliases to nothing and alias bombs show only as it is unfolded. */
function plainValue(document: Document, at: (offset: number) => string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'its aliases cannot be followed';
    throw new InputError(`${at(0)} is not usable YAML: ${why}.`, 'Write it out without aliases.', {
      cause,
    });
  }
}

function place(source: YamlSource, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${source.path}:${line + (source.firstLine ?? 1) - 1}:${col}`;
}

function faultPath(issue: z.core.$ZodIssue): PropertyKey[] {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...extra];
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'there is no such setting';
  return /expected string, received (?:number|boolean)/.test(issue.message)
    ? 'must stand in quotes, since it is text and YAML reads it as something else'
    : lowerFirst(issue.message);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Where the value at a path begins, or its key when the value is missing; else its parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === name,
      );
      if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
