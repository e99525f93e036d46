/** `import … from 'x'`, `export … from 'x'` and `import 'x'`, types included. */
const staticImport = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])(?<specifier>[^'"]+)\1/gm;
/** `import('x')`, also in types, and `require('x')`. */
const dynamicImport = /\b(?:import|require)\(\s*(['"])(?<specifier>[^'"]+)\1\s*\)/g;
/** An import whose target only running it would tell. */
const computedImport = /\b(?:import|require)\((?!\s*(?:'[^']+'|"[^"]+")\s*\))/;

/** What stands for an import whose target cannot be read from the text. */
export const unreadable = 'import(…)';

/**
 * The specifiers of everything that a TypeScript module imports. It reads text, not syntax: an
 * import in a comment counts, so it can find too much but not too little.
 */
export function readImports(source: string): string[] {
  const found = [staticImport, dynamicImport].flatMap((pattern) =>
    Array.from(source.matchAll(pattern), ({ groups }) => groups?.['specifier'] ?? unreadable),
  );
  return computedImport.test(source) ? [...found, unreadable] : found;
}
