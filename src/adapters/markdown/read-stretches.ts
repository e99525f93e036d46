import type { Block } from '#src/domain/manuscript/block.ts';

import { findDefinitions } from './definitions.ts';
import { fencedCode, markdownBlocks, readParagraph, speak } from './markdown-blocks.ts';
import { markupBudget } from './markup-budget.ts';
import { parseStretches } from './parse-stretches.ts';
import type { ParsedStretch } from './parse-stretches.ts';
import { textNode } from './phrasing-text.ts';
import { readHtml } from './read-html.ts';
import { readLongStretch } from './read-long-stretch.ts';
import type { Stretch } from './split-source.ts';
import { isPlain, literalParagraphs } from './stretch-shapes.ts';
import { speakersOf } from './voice-directive.ts';

/** What the stretches of a Markdown file say. */
export interface MarkdownText {
  /** Footnotes that are defined apart from the words they belong to come last. */
  readonly blocks: readonly Block[];
  /** How many stretches had too many marks to be parsed and were taken as plain text. */
  readonly literalCount: number;
}

const BATCH_CHARACTERS = 16_384;
/** Lists and quotes in one document cost the parser the square of their number. */
const BATCH_STRETCHES = 20;
/** A longer stretch is parsed in pieces. */
const LONGEST_STRETCH = 16_384;

/**
 * Reads the stretches of a Markdown file into blocks.
 *
 * @param file its whole text, in which references are looked up, and its path, for messages
 * @throws InputError that begins with `file:line:column` of a faulty voice directive
 */
export function readStretches(
  stretches: readonly Stretch[],
  file: { readonly source: string; readonly path: string },
): MarkdownText {
  const { path } = file;
  const definitions = findDefinitions(file.source);
  const hasTime = markupBudget();
  const notes: Block[] = [];
  const results: (readonly Block[])[] = stretches.map((): readonly Block[] => []);
  let batch: number[] = [];
  let batchSize = 0;
  let listAt = -2;
  let literalCount = 0;

  function read(parsed: ParsedStretch, isInList = false): readonly Block[] {
    const setting = { ...parsed, path, isUsed: definitions.isUsed, isInList };
    const found = markdownBlocks(parsed.nodes, setting);
    notes.push(...found.notes);
    return found.blocks;
  }
  const words = ({ source, firstLine }: Stretch): readonly Block[] =>
    readParagraph([textNode(source)], 'paragraph', { path, firstLine });

  function literal(stretch: Stretch): readonly Block[] {
    literalCount += 1;
    return literalParagraphs(stretch.source).flatMap((source) => words({ ...stretch, source }));
  }
  function parse(piece: Stretch): ParsedStretch | undefined {
    if (!hasTime(piece.source)) return undefined;
    return parseStretches([piece], definitions)[0];
  }
  function readBatch(): void {
    const parsed = parseStretches(
      batch.map((at) => stretches[at]!),
      definitions,
    );
    for (const [index, stretch] of parsed.entries()) {
      const at = batch[index]!;
      results[at] = read(stretch, listAt === at - 1);
      const last = stretch.nodes.at(-1);
      if (last?.type === 'list' && last.ordered === true) listAt = at;
    }
    batch = [];
    batchSize = 0;
  }

  for (const [at, stretch] of stretches.entries()) {
    const { kind, source } = stretch;
    if (kind === 'fence') results[at] = fencedCode(insideFence(source));
    else if (kind === 'html') results[at] = readHtml(source, 'paragraph');
    else if (isPlain(source)) results[at] = words(stretch);
    else if (source.length > LONGEST_STRETCH)
      results[at] = readLongStretch(stretch, { parse, read, literal, path });
    else if (!hasTime(source)) results[at] = literal(stretch);
    else {
      batch.push(at);
      batchSize += source.length;
      if (batchSize > BATCH_CHARACTERS || batch.length >= BATCH_STRETCHES) readBatch();
    }
  }
  readBatch();
  const speakerOf = speakersOf(path);
  const blocks = results.flatMap((own, at) => {
    const speaker = speakerOf(stretches[at]?.voice);
    return own.map((block) => speak(block, speaker));
  });
  return { blocks: [...blocks, ...notes], literalCount };
}

function insideFence(source: string): string {
  return source.replace(/^.*\n?/, '').replace(/(?:^|\n) {0,3}(?:`{3,}|~{3,})[ \t]*\n?$/, '');
}
