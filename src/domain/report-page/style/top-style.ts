/** Title, verdict, figures, and the list of what is worth a listen. */
export const topStyle = `.top { display: flex; gap: 1.75rem; align-items: flex-start; }
.cover { width: 7.5rem; height: auto; border: 1px solid var(--line); }
.kind { margin: 0 0 .4rem; color: var(--soft); font-size: .875rem; }
h1 { margin: 0; font-size: clamp(1.9rem, 5vw, 2.9rem); line-height: 1.1; letter-spacing: -.01em; }
.subtitle { margin: .35rem 0 0; font: italic 1.25rem/1.3 var(--serif); color: var(--soft); }
.by { margin: .7rem 0 0; color: var(--soft); }
.verdict { margin: 2rem 0; padding: 1.1rem 1.4rem; background: var(--raised); border-left: 5px solid var(--tone, var(--soft)); }
.verdict p { margin: .3rem 0 0; }
.verdict .sentence { margin: 0; font: 600 1.4rem/1.3 var(--serif); color: var(--tone, var(--ink)); text-wrap: pretty; }
.verdict ul { margin: .3rem 0 0; padding-left: 1.1rem; }
.ready { --tone: var(--pass); }
.look { --tone: var(--fail); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.25rem 1.5rem; margin: 0 0 2rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font: 1.6rem/1.25 var(--serif); font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.figures small { display: block; font: .8125rem/1.4 var(--sans); color: var(--soft); white-space: normal; }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; margin: 0; padding: 0; list-style: none; }
.listen { margin: 0; padding: 0; list-style: none; }
.listen > li { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem; padding: .55rem 0; border-top: 1px solid var(--line); align-items: baseline; }
.listen > li:first-child { border-top: 0; }
.listen a { font: 1.0625rem/1.4 var(--serif); color: var(--ink); text-decoration-color: var(--line); }
.listen a:hover { text-decoration-color: currentColor; }
.listen p { margin: .15rem 0 0; color: var(--soft); font-size: .875rem; }
.listen b { color: var(--look); font-weight: 400; margin-inline-end: .35rem; }
.play { display: flex; align-items: center; justify-content: space-between; width: 100%; padding: .25rem .6rem; border: 1px solid var(--line); }
.play::before { content: ""; border-left: .55rem solid currentColor; border-block: .35rem solid transparent; }
.play[aria-pressed]::before { width: .55rem; height: .7rem; border-inline: .19rem solid currentColor; border-block: 0; }
.play[aria-pressed] { border-color: currentColor; }
`;
