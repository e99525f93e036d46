/** The part of each chapter: picture, player, text. */
export const chapterStyle = `article { padding: .25rem 0 1.25rem; border-bottom: 1px solid var(--line); }
article:last-child { border-bottom: 0; }
article h3 { margin: 1.25rem 0 .2rem; font-size: 1.3rem; }
.number { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; margin-inline-end: .3rem; }
.facts { color: var(--soft); font-size: .875rem; }
.plot { width: 100%; height: 6.5rem; margin: .6rem 0; fill: var(--wave); cursor: pointer; overflow: visible; }
.plot path:not([d*="z"]), .limit { fill: none; vector-effect: non-scaling-stroke; }
.limit { stroke: var(--line); stroke-dasharray: 3 3; }
.ticks { stroke: var(--look); stroke-width: 3; }
.head { stroke: var(--ink); stroke-width: 1.5; visibility: hidden; }
.heard .head { visibility: visible; }
audio { display: block; width: 100%; height: 2.5rem; }
.missing { color: var(--fail); }
.rules { display: flex; flex-wrap: wrap; gap: .15rem 1rem; margin: .5rem 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--soft); }
.rules li::before { content: "✓ " / ""; color: var(--pass); }
.rules .fail::before { content: "✕ " / ""; color: inherit; }
.text { margin: .5rem 0 0; padding: 0; list-style: none; max-width: 46rem; }
.text > li { display: grid; grid-template-columns: 4.5rem 1fr; gap: 0 1rem; align-items: baseline; scroll-margin-top: 1rem; }
.text > li > button { font-size: .8125rem; }
.text > li > p { margin: 0; padding: .3rem 0; font: 1.0625rem/1.55 var(--serif); white-space: pre-line; unicode-bidi: plaintext; }
.text > .h > p { font-weight: 600; font-size: 1.25rem; }
.text > .scene { margin-bottom: 1.75rem; }
.text > :is([aria-current], :target) { background: var(--raised); }
.text > [aria-current] > p { box-shadow: inset 2px 0 var(--accent); padding-inline-start: .75rem; margin-inline-start: -.75rem; }
.notes { grid-column: 2; margin: 0 0 .5rem; padding: .35rem .75rem; list-style: none; border-left: 3px solid var(--look); font-size: .875rem; color: var(--soft); }
.notes b { color: var(--look); font-weight: 600; }
`;
