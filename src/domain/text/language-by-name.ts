/** The languages that Project Gutenberg has books in. */
const TAGS =
  'af ar bg br ca cs cy da de el en eo es et eu fa fi fr fy ga gl he hi hr hu is it ja ko la lt lv mi nl no oc pl pt ro ru sa sk sl sr sv ta te th tl tr uk vi yi zh';

let tagsByName: ReadonlyMap<string, string> | undefined;

/** The tag of a language by its English name, as Project Gutenberg's headers have it: `German` → `de`. */
export function languageByName(name: string): string | undefined {
  tagsByName ??= readNames();
  return tagsByName.get(name.toLowerCase());
}

function readNames(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return new Map(TAGS.split(' ').map((tag) => [names.of(tag)?.toLowerCase() ?? tag, tag]));
}
