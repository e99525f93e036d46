/** What secrets of these services look like: OpenAI's keys (also half masked) and bearer tokens. */
const knownShapes = /\bsk-[\w*-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+/gu;

/** A text without the given secrets, and without anything that looks like one. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text)
    .replace(knownShapes, '[secret]');
}

/**
 * An error fit to be the `cause` of ours: itself, or only its cleaned message when a
 * server has quoted a secret back.
 */
export function redactedCause(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof Error)) {
    return typeof error === 'string' ? redact(error, secrets) : error;
  }
  const body = 'error' in error ? (JSON.stringify(error.error) ?? '') : '';
  const all = `${error.message}\n${error.stack ?? ''}\n${body}`;
  return redact(all, secrets) === all ? error : new Error(redact(error.message, secrets));
}
