/** How the book looks: a plain page, indented paragraphs, verse line by line, three stars between scenes. */
export const stylesheet = `body { margin: 5%; line-height: 1.45; }
h1 { margin: 3em 0 2em; font-size: 1.4em; font-weight: normal; text-align: center; }
p { margin: 0; text-indent: 1.3em; }
h1 + p, hr + p, blockquote + p { text-indent: 0; }
blockquote.verse { margin: 1.2em 2em; font-style: italic; }
blockquote.verse p, aside p { text-indent: 0; }
hr { margin: 1.5em 0; border: 0; text-align: center; }
hr::before { content: "*\\2003*\\2003*"; }
sup { font-size: 0.7em; line-height: 0; }
aside { margin-top: 2em; padding-top: 0.6em; border-top: 1px solid; font-size: 0.85em; }
.cover { text-align: center; }
.cover img { max-width: 100%; }
.titlepage { text-align: center; }
.titlepage p, .copyright-page p { margin: 1em 0; text-indent: 0; }
`;
