import type { ReadAttribute } from '#src/adapters/word-processor/walk-xml.ts';

const UNSPOKEN: ReadonlySet<string> = new Set(
  (
    'text:tracked-changes office:annotation text:note-citation text:ruby-text text:number ' +
    'text:page-number text:page-count text:page-continuation text:placeholder text:script ' +
    'text:table-of-content-source text:illustration-index-source text:table-index-source ' +
    'text:object-index-source text:user-index-source text:alphabetical-index-source ' +
    'text:bibliography-source text:sequence-decls text:variable-decls text:user-field-decls ' +
    'text:dde-connection-decls office:forms office:binary-data office:scripts office:event-listeners ' +
    'draw:object draw:object-ole draw:applet draw:plugin draw:glue-point table:tracked-changes ' +
    'table:table-source office:dde-source'
  ).split(' '),
);
const HIDEABLE = new Set(['text:hidden-text', 'text:section']);

/** Whether nothing in an element is read: it is deleted, hidden, a remark, or no text at all. */
export function isUnspokenElement(name: string, attribute: ReadAttribute): boolean {
  if (UNSPOKEN.has(name)) return true;
  if (!HIDEABLE.has(name)) return false;
  const isHidden = attribute('text:is-hidden');
  if (name === 'text:hidden-text') return isHidden !== 'false';
  return attribute('text:display') === 'none' || isHidden === 'true';
}
