import { collapse } from '#src/domain/text/collapse.ts';

/** The reference definitions of a whole document, for reading a part of it. */
export interface Definitions {
  /** Definitions to put under a part, so that its references are known for what they are. */
  readonly stubsFor: (part: string) => string;
  /** Whether anything in the document refers to a label. */
  readonly isUsed: (label: string) => boolean;
}

const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;
const DEFINITION = /^[ >]*\[((?:[^[\]\\]|\\.){1,999})\]:/gmu;

/** Finds which labels (`[label]: url`, `[^note]: text`) a Markdown document defines and uses. */
export function findDefinitions(source: string): Definitions {
  const defined = new Map<string, number>();
  for (const [, label = ''] of source.matchAll(DEFINITION))
    defined.set(normal(label), (defined.get(normal(label)) ?? 0) + 1);
  const met = new Map<string, number>();
  if (defined.size > 0)
    for (const [, label = ''] of source.matchAll(LABEL))
      if (defined.has(normal(label))) met.set(normal(label), (met.get(normal(label)) ?? 0) + 1);
  return {
    stubsFor(part) {
      if (defined.size === 0 || !part.includes('[')) return '';
      const labels = new Map<string, string>();
      for (const [, label = ''] of part.matchAll(LABEL))
        if (defined.has(normal(label))) labels.set(normal(label), label);
      return Array.from(labels.values(), (label) => `[${label}]: #\n\n`).join('');
    },
    isUsed: (label) => (met.get(normal(label)) ?? 0) > (defined.get(normal(label)) ?? 0),
  };
}

function normal(label: string): string {
  return collapse(label).toLowerCase().toUpperCase();
}
