import { html, type Html } from './html.ts';
import { inlineStyle, policyHash } from './inline-code.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './style/page-style.ts';

/**
 * What the page may do: its own script and style, and files beside it; nothing else, should markup
 * ever slip in. `file:` is what `'self'` does not cover where the page is opened from a disk.
 */
const policy = [
  "default-src 'none'",
  `script-src ${policyHash(pageScript)}`,
  `style-src ${policyHash(pageStyle)}`,
  "media-src 'self' file:",
  "img-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The head of the page. */
export function pageHead(title: string): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>Report: ${title}</title>
    ${inlineStyle(pageStyle)}
  </head>`;
}
