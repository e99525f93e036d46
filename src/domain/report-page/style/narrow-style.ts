/** What changes on a phone: the table of chapters becomes a card a chapter. */
export const narrowStyle = `@media (max-width: 60rem) and (min-width: 48.01rem) {
  .small { width: 5rem; }
  .chapters th, .chapters td { padding-inline: .35rem; }
}
@media screen and (max-width: 48rem) {
  main { padding: 1.5rem 1rem 3rem; }
  main > section:not(.verdict) { margin-top: 2.25rem; }
  .top { gap: 1rem; }
  .cover { width: 4.5rem; }
  .verdict { padding: .9rem 1rem; }
  .verdict .sentence { font-size: 1.2rem; }
  .figures { grid-template-columns: 1fr 1fr; }
  .figures dd { font-size: 1.35rem; }
  button, summary, nav a { padding-block: .45rem; }
  nav ul { gap: 0 1.25rem; }
  nav a { display: inline-block; }
  .listen > li { grid-template-columns: 5.5rem 1fr; }
  .chapters thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .chapters, .chapters tbody { display: block; }
  .chapters tr { display: grid; grid-template-columns: 2rem 1fr 1fr auto; gap: .1rem .75rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
  .chapters :is(td, tbody th), .chapters :is(th, td):first-child { border: 0; padding: 0; text-align: left; }
  .chapters tbody th { grid-column: 2 / 4; }
  .chapters td:nth-child(4) { grid-column: 2 / -1; }
  .chapters td:nth-child(n + 5) { grid-column: span 1; white-space: normal; }
  .chapters td:is(:nth-child(5), :nth-child(7), :nth-child(9), :nth-child(11)) { grid-column: 2; }
  .chapters td:is(:nth-child(6), :nth-child(8), :nth-child(10)) { grid-column: 3 / -1; }
  .chapters td:nth-child(11) { grid-column: 2 / -1; }
  .chapters td:nth-child(n + 5)::before { color: var(--soft); }
  .chapters td:nth-child(5)::before { content: "RMS dB  "; }
  .chapters td:nth-child(6)::before { content: "Peak dB  "; }
  .chapters td:nth-child(7)::before { content: "LUFS  "; }
  .chapters td:nth-child(8)::before { content: "Noise floor dB  "; }
  .chapters td:nth-child(9)::before { content: "Gain  "; }
  .chapters td:nth-child(10)::before { content: "Limiter  "; }
  .chapters td:nth-child(11)::before { content: "ACX rules  "; }
  .small { width: 100%; margin: .25rem 0; }
  .plot { height: 5rem; }
  .text > li { grid-template-columns: 3.25rem 1fr; gap: 0 .5rem; }
  .text > li > button { padding-inline: .2rem; }
  .certificate tbody th, .checks tbody th { min-width: 9rem; }
}
`;
