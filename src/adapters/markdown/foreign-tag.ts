/** The elements of HTML, with those of older editions of it. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote ' +
    'body br button canvas caption center cite code col colgroup data datalist dd del details dfn ' +
    'dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 ' +
    'h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map ' +
    'mark math menu meta meter nav noframes noscript object ol optgroup option output p param picture ' +
    'pre progress q rb rp rt rtc ruby s samp script search section select slot small source span ' +
    'strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time ' +
    'title tr track tt u ul var video wbr'
  ).split(' '),
);

/**
 * Whether what looks like a tag is somebody's words: `<System Alert>` is one to Markdown, but HTML
 * has no such element. Names with a hyphen or a colon belong to other vocabularies and are markup.
 */
export function isForeignTag(source: string): boolean {
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])[^=]*>\s*$/i.exec(source)?.[1];
  return name !== undefined && !ELEMENTS.has(name.toLowerCase());
}
