import { createHash } from 'node:crypto';

import { Html } from './html.ts';

/** A script inside the page. It must not hold `</script`, which ends it. */
export function inlineScript(code: string): Html {
  return new Html(`<script>${code}</script>`);
}

/** A style sheet inside the page. It must not hold `</style`, which ends it. */
export function inlineStyle(code: string): Html {
  return new Html(`<style>${code}</style>`);
}

/** How a Content-Security-Policy names an inline script or style: `'sha256-…'`. */
export function policyHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
