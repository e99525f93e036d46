/** Colours for light and dark, type, and what every part of the page shares. */
export const groundStyle = `:root {
  color-scheme: light dark;
  --paper: #fbfaf6;
  --raised: #f3f0e8;
  --ink: #1f1d1a;
  --soft: #625c52;
  --line: #ddd7ca;
  --accent: #1c5d6b;
  --wave: #5f8b93;
  --pass: #2c6a43;
  --fail: #a22c22;
  --look: #8a5500;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a;
    --raised: #202225;
    --ink: #e9e5dc;
    --soft: #a8a296;
    --line: #34363a;
    --accent: #85c5d1;
    --wave: #5d8f98;
    --pass: #7fc498;
    --fail: #f08f83;
    --look: #e2b04a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 var(--sans);
  font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: anywhere;
}
main { max-width: 70rem; margin: 0 auto; padding: 3rem 2rem 5rem; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h2 { margin: 0 0 1rem; font-size: 1.6rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.15rem; }
h3 small { font: .875rem var(--sans); color: var(--soft); }
main > section:not(.verdict) { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
p { margin: 0 0 .5rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: .8125rem ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
.quiet { color: var(--soft); }
.pass { color: var(--pass); }
.fail { color: var(--fail); font-weight: 600; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip-link { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); }
.skip-link:focus { top: .5rem; }
summary { cursor: pointer; width: fit-content; color: var(--accent); padding: .25rem 0; }
button {
  font: inherit; color: var(--accent); background: none; border: 0; padding: .2rem .4rem; margin: 0;
  border-radius: 3px; cursor: pointer; font-variant-numeric: inherit; text-align: right;
}
button:hover { background: var(--raised); text-decoration: underline; text-underline-offset: .18em; }
svg { display: block; }
`;
