import { basename, dirname, resolve } from 'node:path';

import { titleFromName } from './title-from-name.ts';

/** Folders that are named for what lies in them, not for the book. */
const NAMELESS = /^(?:src|source|manuscript|chapters|text|book|docs?)$/i;

/** The title that a folder's name holds, or that of the folder around it when its own says nothing. */
export function titleFromFolder(folder: string): string {
  const whole = resolve(folder);
  const isNameless = NAMELESS.test(basename(whole)) && dirname(whole) !== whole;
  return titleFromName(basename(isNameless ? dirname(whole) : whole));
}
