import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

/** What a variable is for, in words for the person who has to set it. */
interface Purpose {
  /** Ends the sentence "X says …". */
  readonly what: string;
  readonly example?: string;
}

/**
 * The trimmed value of a variable that has to be there.
 *
 * @throws InputError when it is absent or empty
 */
export function requireValue(env: Environment, variable: string, purpose: Purpose): string {
  const value = env[variable]?.trim() ?? '';
  if (value === '') {
    const example = purpose.example === undefined ? '' : `, such as ${purpose.example}`;
    throw new InputError(
      `The environment variable ${variable} is not set; it says ${purpose.what}.`,
      `Set ${variable}${example}, or narrate with --speech draft, which needs no account.`,
    );
  }
  return value;
}

/**
 * The key in a variable; undefined when it is absent or empty.
 *
 * @throws InputError when the value could not be sent in a header; a client would quote it in its
 *   own error message, so it is caught here. The message leaves it out.
 */
export function requireKey(env: Environment, variable: string): string | undefined {
  const key = env[variable]?.trim() ?? '';
  if (key !== '' && !/^[\x21-\x7e]+$/u.test(key)) {
    throw new InputError(
      `The key in ${variable} holds a space, a line break or another character that no key has.`,
      `Copy the key into ${variable} again, alone and without quotes.`,
    );
  }
  return key === '' ? undefined : key;
}

/**
 * The http(s) address in a variable or a setting, which `variable` names in words.
 *
 * @throws InputError when it is no such address, or carries a user name or password
 */
export function webAddress(value: string, variable: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new InputError(
      `The value of ${variable} is not a web address.`,
      `Give ${variable} a whole address that begins with https://.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputError(
      `The address in ${variable} carries a user name or password, which cannot be sent.`,
      `Remove the part before @ in ${variable} and give the key in its own variable.`,
    );
  }
  return url;
}
