/** On paper: black on white, verdict, tables and pictures; no players, no texts that nobody unfolded. */
export const printStyle = `@media print {
  :root {
    --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000;
    --wave: #777; --pass: #1c5a34; --fail: #8f1d14; --look: #6b4300;
  }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  nav, audio, .skip-link, .missing, .head { display: none; }
  .verdict { border: 1px solid var(--line); border-left: 5px solid var(--tone, var(--soft)); }
  .play { border: 0; }
  .play::before { display: none; }
  a { text-decoration: none; }
  h2, h3, caption { break-after: avoid; }
  tr, .listen > li, .verdict, .figures, article > .plot, .text > li { break-inside: avoid; }
  thead { display: table-header-group; }
  main > section:not(.verdict) { margin-top: 1.5rem; padding-top: 1rem; }
  article details:not([open]) { display: none; }
  #listen details::details-content { content-visibility: visible; }
  #listen summary { display: none; }
  .wide { overflow: visible; }
  .small { width: 5rem; }
  table { font-size: 7.5pt; }
  th, td { padding: .2rem .3rem; }
  .certificate td { white-space: normal; }
  .certificate tbody th, .checks tbody th, .chapters :is(th, td):nth-child(2) { min-width: 7rem; }
  .plot { height: 3.5rem; }
}
`;
