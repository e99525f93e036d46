/** Class of the element that is being heard, as the package document tells reading systems. */
export const activeClass = '-epub-media-overlay-active';

/** Class of the whole page while it is being heard. */
export const playingClass = '-epub-media-overlay-playing';

/** The style sheet of all pages: as little as will do, the rest is the reader's own. */
export const styleSheet = `h1, h2 {
  text-align: center;
  line-height: 1.3;
}
p {
  margin: 0;
  text-indent: 1.5em;
}
h1 + p, h2 + p, hr + p, p.continued {
  text-indent: 0;
}
hr {
  margin: 1.5em auto;
  width: 20%;
  border: 0;
  border-top: 1px solid;
}
.${activeClass} {
  color: #1a1a1a;
  background-color: #ffe9a8;
}
.${playingClass} {
  orphans: 2;
}
`;
