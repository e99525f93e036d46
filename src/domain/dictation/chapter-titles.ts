import { plainLine } from '../text/plain-line.ts';

/** What names a recording. */
export interface NamedRecording {
  /** The title that its file carries inside. */
  readonly title?: string;
  /** The title that its file's name holds. */
  readonly name: string;
}

/**
 * What the chapters of dictated recordings are called: by the titles in the files, where they have
 * some and these tell them apart (recorders call everything alike), else by the files' names.
 */
export function chapterTitles(recordings: readonly NamedRecording[]): readonly string[] {
  const titles = recordings.map(({ title }) => plainLine(title ?? ''));
  const isTold = titles.every((title, at) => title !== '' && titles.indexOf(title) === at);
  return recordings.map(({ name }, at) => {
    const said = isTold ? titles[at]! : plainLine(name);
    return said === '' ? `Recording ${at + 1}` : said;
  });
}
