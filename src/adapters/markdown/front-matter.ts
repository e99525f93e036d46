import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

/** What stands above the text of a Markdown file. */
export interface FrontMatter {
  /** The YAML and the line of the file, from 1, on which it starts. */
  readonly yaml?: { readonly text: string; readonly firstLine: number };
  /** What pandoc's title block says. */
  readonly metadata?: Metadata;
  /** Where the text itself starts: an offset, and its line from 1. */
  readonly end: number;
  readonly line: number;
  readonly warnings: readonly string[];
}

const YAML =
  /^\s*?---[ \t]*\n(?<yaml>(?:(?!(?:---|\.\.\.)[ \t]*$).*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|$)/my;
const TOML = /^\+\+\+[ \t]*\n(?:(?!\+\+\+[ \t]*$).*\n)*\+\+\+[ \t]*(?:\n|$)/my;
/** Its first line of any weight sets a key; else the two rules are scene breaks. */
const SETS_KEY = /^(?:[ \t]*(?:#.*)?\n)*["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?[ \t]*:(?:\s|$)/u;
const FIELD = /%[ \t]*(?<first>.*)(?<more>(?:\n[ \t]+\S.*)*)(?:\n|$)/y;
const MOST_FIELDS = 3;

/** Finds what stands above the text: YAML between rules, TOML between plus signs, or pandoc's `%` lines. */
export function findFrontMatter(source: string): FrontMatter {
  const yaml = matchAt(YAML, source);
  const text = yaml?.groups?.['yaml'] ?? '';
  if (yaml !== null && (text.trim() === '' || SETS_KEY.test(text))) {
    const opening = yaml[0].indexOf('\n', yaml[0].indexOf('---')) + 1;
    const firstLine = lineAt(source, opening);
    return {
      ...endingAt(source, yaml[0].length),
      yaml: { text: text.replace(/\n$/, ''), firstLine },
    };
  }
  const toml = matchAt(TOML, source);
  if (toml !== null)
    return {
      ...endingAt(source, toml[0].length),
      warnings: [
        'The TOML at the top of the manuscript was left out; write it as YAML between lines of ---.',
      ],
    };
  return source.startsWith('%') ? readTitleBlock(source) : endingAt(source, 0);
}

function matchAt(pattern: RegExp, source: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(source);
}

function endingAt(source: string, end: number): FrontMatter {
  return { end, line: lineAt(source, end), warnings: [] };
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** pandoc's title block: `% title`, `% author; author`, `% date`, each with indented further lines. */
function readTitleBlock(source: string): FrontMatter {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  let end = 0;
  while (fields.length < MOST_FIELDS) {
    const groups = FIELD.exec(source)?.groups;
    if (groups === undefined) break;
    fields.push(`${groups['first'] ?? ''}${groups['more'] ?? ''}`.trim());
    end = FIELD.lastIndex;
  }
  const [title = '', authors = '', date = ''] = fields;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];
  return {
    ...endingAt(source, end),
    metadata: {
      ...(title === '' ? {} : { title: title.replaceAll(/\s+/g, ' ') }),
      creators: authors
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      ...(year === undefined ? {} : { year: Number(year) }),
    },
  };
}
