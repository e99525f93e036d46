import type { PackageItem } from './package.ts';

const PAGE_TYPE =
  /^(?:application\/xhtml\+xml|text\/html|text\/xml|application\/xml|application\/html\+xml|application\/x-dtbook\+xml|text\/x-oeb1-document)$/;
const PAGE_NAME = /\.(?:xhtml|html?|xht|xml)$/i;
const OTHER_NAME =
  /\.(?:jpe?g|png|gif|svg|webp|css|js|otf|ttf|woff2?|ncx|opf|mp3|mp4|m4a|smil|pdf)$/i;

/**
 * Whether an item of an EPUB is a page of text: by its media type, or by its name where the two
 * contradict each other, as they do in books made by hand.
 */
export function isReadable({ mediaType, path }: PackageItem): boolean {
  if (mediaType === 'application/x-dtbncx+xml') return false;
  return PAGE_TYPE.test(mediaType) ? !OTHER_NAME.test(path) : PAGE_NAME.test(path);
}

/** Whether an item is a picture, a font or another thing without words to read. */
export function isPicture({ mediaType, path }: PackageItem): boolean {
  return mediaType.startsWith('image/') || /\.(?:jpe?g|png|gif|svg|webp)$/i.test(path);
}
