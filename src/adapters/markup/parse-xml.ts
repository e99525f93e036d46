import { collapse } from '#src/domain/text/collapse.ts';

import { parseMarkup } from './parse-markup.ts';

/** An element as it is met in reading XML from start to end. */
export interface XmlElement {
  /** In lower case and without its namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it, with white space collapsed. Complete when the element closes. */
  readonly text: string;
}

/** Who listens while XML is read. */
export interface XmlHandler {
  readonly open?: (element: XmlElement) => void;
  readonly close?: (element: XmlElement) => void;
}

/** How XML was found to be. */
export interface XmlState {
  /** Whether its elements are closed in order and its ampersands begin entities. */
  readonly isWellFormed: boolean;
}

/**
 * Reads XML in one pass, forgiving what is not well-formed and expanding no entities of its own.
 *
 * @throws InputError when its elements are nested deeper than in any book
 */
export function parseXml(source: string, { open, close }: XmlHandler): XmlState {
  const stack: { name: string; attributes: Record<string, string>; text: string }[] = [];
  let isWellFormed = !RAW_AMPERSAND.test(source);
  parseMarkup(source, {
    path: 'Its XML',
    isXml: true,
    onunclosed() {
      isWellFormed = false;
    },
    onopentag(qualified, attributes) {
      const element = { name: localName(qualified), attributes, text: '' };
      stack.push(element);
      open?.(element);
    },
    ontext(text) {
      const element = stack.at(-1);
      if (element !== undefined) element.text += text;
    },
    onclosetag() {
      const element = stack.pop();
      if (element === undefined) return;
      const parent = stack.at(-1);
      if (parent !== undefined && MIXED.has(element.name)) parent.text += element.text;
      close?.({ ...element, text: collapse(element.text) });
    },
  });
  return { isWellFormed };
}

const RAW_AMPERSAND = /&(?!#?[\w.-]{1,64};)(?![^<]{0,2000}\]\]>)/;

/** Inline markup that may stand in a title. */
const MIXED = new Set(['b', 'bdi', 'cite', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup']);

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1).toLowerCase();
}
