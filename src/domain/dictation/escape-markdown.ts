const SPECIAL = /[\\`*_~[\]<&]/g;
/** What begins a heading, a quote, a list, a definition, a table or a rule at the start of a line. */
const LINE_START = /^[#>+=:|%-]/;
const LIST_NUMBER = /^\d{1,9}(?=[.)])/;
/** What is read as an address although nothing marks it, and would keep escapes in it. */
const ADDRESS = /:(?=\/\/)|@|(?<=www)\./gi;
/** Marks that have no escape: Obsidian's highlights and links, and pandoc's notes. */
const PAIR = /=(?==)|\\\[(?=\\\[)|\^(?=\\\[)/g;
/** pandoc's attributes, which stand right behind what they belong to. */
const ATTRIBUTES = /(?<=\S)\{/g;
/** A comment, which says nothing, between two characters that must not meet. */
const APART = '<!-- -->';

/**
 * Writes a line of plain text as Markdown that reads back as the same text: what Markdown takes for
 * markup is escaped.
 */
export function escapeMarkdown(line: string): string {
  return line
    .split(/(\s+)/)
    .map(escapeWord)
    .join('')
    .replace(LINE_START, String.raw`\$&`)
    .replace(LIST_NUMBER, `$&\\`)
    .replaceAll(/(?<!\\):(?=voice[{\\])/g, String.raw`\:`)
    .replaceAll(PAIR, `$&${APART}`)
    .replaceAll(ATTRIBUTES, `${APART}{`);
}

/** Writes a title as the words of a heading. */
export function escapeHeading(title: string): string {
  // What stands in braces at the end of a heading is no part of it to pandoc.
  const words = title.replaceAll('{', '(').replaceAll('}', ')');
  return escapeMarkdown(words).replaceAll(/(?<!\\)#/g, String.raw`\#`);
}

function escapeWord(word: string): string {
  const escaped = word.replaceAll(SPECIAL, String.raw`\$&`);
  return escaped === word ? word : escaped.replaceAll(ADDRESS, String.raw`\$&`);
}
