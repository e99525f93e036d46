/** Tables: that of the chapters, and the plain ones. */
export const tableStyle = `table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { padding: .45rem .6rem; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); }
th { font-weight: inherit; }
th, td { overflow-wrap: break-word; }
thead th { color: var(--soft); font-size: .8125rem; vertical-align: bottom; line-height: 1.25; }
caption { text-align: left; padding: 0 0 .4rem; font: 600 1.15rem var(--serif); }
.chapters td, .chapters thead th { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.chapters td, .chapters tbody th { vertical-align: middle; }
.chapters thead th { white-space: normal; }
.chapters :is(th, td):nth-child(2) { text-align: left; font: 1rem/1.35 var(--serif); min-width: 9rem; overflow-wrap: anywhere; }
.chapters thead th:nth-child(2) { font: inherit; font-size: .8125rem; }
.chapters :is(th, td):first-child { color: var(--soft); padding-left: 0; }
.chapters :is(th, td):last-child { padding-right: 0; }
.chapters td:last-child { white-space: normal; min-width: 5rem; }
.chapters .fail { overflow-wrap: anywhere; }
.chapters :is(th, td):nth-child(4) { text-align: left; }
.chapters tbody tr:hover { background: var(--raised); }
.small { width: 8rem; height: 2rem; fill: var(--wave); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 2rem 4rem; }
.pair td, .checks td:nth-last-child(-n + 3):not(:last-child), .skipped td:last-child, .skipped th:last-child { text-align: right; }
.bars td:last-child { width: 45%; vertical-align: middle; }
.bars svg { width: 100%; height: .5rem; fill: var(--wave); }
.certificate th small { display: block; color: var(--soft); font-size: .75rem; }
.certificate tbody th, .checks tbody th { min-width: 14rem; vertical-align: top; }
.certificate td { white-space: nowrap; }
.wide { overflow-x: auto; }
.balance { width: 100%; height: .6rem; margin: .75rem 0 1.25rem; }
.balance .whole { fill: var(--fail); }
.balance .narrated { fill: var(--wave); }
.balance .skip { fill: var(--line); }
.files { margin: 0 0 .5rem; padding: 0; list-style: none; columns: 20rem; }
.files li { padding: .15rem 0; break-inside: avoid; }
`;
