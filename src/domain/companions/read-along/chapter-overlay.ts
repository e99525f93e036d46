import { clockTime } from '../clock-time.ts';
import { packedName } from '../packed-file.ts';
import type { ClippedChapter } from './chapter-clips.ts';

/** A chapter's media overlay (EPUB 3.3, section 9): a `par` for each segment, in reading order. */
export function chapterOverlay({ chapter, clips }: ClippedChapter): string {
  const page = `../text/${packedName(chapter.number, 'xhtml')}`;
  const sound = `../audio/${packedName(chapter.number, 'mp3')}`;
  const pars = clips.map(
    ({ id, begin, end }) => `<par id="${id}">
<text src="${page}#${id}"/>
<audio src="${sound}" clipBegin="${clockTime(begin)}" clipEnd="${clockTime(end)}"/>
</par>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body epub:textref="${page}">
${pars.join('')}</body>
</smil>
`;
}
