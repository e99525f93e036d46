import { hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** Puts large first letters, which are paragraphs of their own, back in front of their words. */
export function joinDropCaps(paragraphs: readonly WrittenParagraph[]): readonly WrittenParagraph[] {
  const joined: WrittenParagraph[] = [];
  let cap: WrittenParagraph | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.isDropCap && hasText(paragraph)) {
      if (cap !== undefined) joined.push(cap);
      cap = { ...paragraph, isDropCap: false, text: paragraph.text.trim() };
    } else if (cap !== undefined && hasText(paragraph) && paragraph.kind !== 'heading') {
      joined.push(joinCap(cap, paragraph));
      cap = undefined;
    } else joined.push(paragraph);
  }
  return cap === undefined ? joined : [...joined, cap];
}

function joinCap(cap: WrittenParagraph, paragraph: WrittenParagraph): WrittenParagraph {
  return {
    ...paragraph,
    text: cap.text + paragraph.text,
    anchors: [...cap.anchors, ...paragraph.anchors],
    images: [...cap.images, ...paragraph.images],
    startsPage: cap.startsPage || paragraph.startsPage,
  };
}
