import type { Block } from '../manuscript/block.ts';
import type { ContentsEntry } from '../manuscript/manuscript.ts';

/** The number of a printed page, and what stands where a picture is not. */
const STRAY_MARK =
  /^\s*[[{](?:(?:pg|page|p)\.? ?)?(?:\d{1,4}|[ivxlc]{1,8})[\]}]\s*|\[(?:image unavailable|illustration)\.?\]\s*/giu;
/** A chapter's number after the words under the picture that stands over it. */
const CAPTION_OVER_NUMBER =
  /^(?<caption>.{1,200}[.!?”"’)\]])\s+(?<label>(?:chapter|kapitel|chapitre|capítulo|capitolo)\s*[IVXLCDM\d]{1,9}\.?)$/isu;
const LONGEST_HEADING = 300;

/**
 * Takes out of headings what conversion ran into them: page numbers, placeholders of pictures, and
 * the words under a picture over a chapter's number, which become a picture's of their own.
 */
export function tidyHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'heading') return [block];
    // A heading that held a picture alone.
    if (block.text === '') return [asImage(block)];
    const { caption, title } = readHeading(block.text);
    if (caption === undefined) return title === block.text ? [block] : [{ ...block, text: title }];
    const { anchors, ...heading } = block;
    const image: Block = { kind: 'image', text: caption };
    return [anchors === undefined ? image : { ...image, anchors }, { ...heading, text: title }];
  });
}

/** The lines of a table of contents, which repeat such headings. */
export function tidyContents(contents: readonly ContentsEntry[]): readonly ContentsEntry[] {
  return contents.map((entry) => {
    const { title } = readHeading(entry.title);
    return title === entry.title ? entry : { ...entry, title };
  });
}

function asImage({ level: _level, ...block }: Block): Block {
  return { ...block, kind: 'image' };
}

function readHeading(text: string): { readonly caption?: string; readonly title: string } {
  if (text.length > LONGEST_HEADING) return { title: text };
  const bare = text.replaceAll(STRAY_MARK, '').trim();
  if (bare === '') return { title: text };
  const { caption, label } = CAPTION_OVER_NUMBER.exec(bare)?.groups ?? {};
  return caption === undefined || label === undefined ? { title: bare } : { caption, title: label };
}
