const TAGS =
  'af ar bg br ca cs cy da de el en eo es et eu fa fi fr fy ga gl he hi hr hu is it ja ko la lt mi nl no oc pl pt ro ru sa sk sl sr sv ta te th tl tr uk vi yi zh'.split(
    ' ',
  );
const names = new Intl.DisplayNames('en', { type: 'language' });

/** The tag of a language by its English name, as Project Gutenberg's headers have it. */
export function readGutenbergLanguage(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return wanted === '' ? undefined : TAGS.find((tag) => names.of(tag)?.toLowerCase() === wanted);
}
