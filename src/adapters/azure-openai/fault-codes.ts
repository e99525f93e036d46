/**
 * The codes that an error and its causes carry, outermost first: Node's and undici's (`ECONNRESET`,
 * `UND_ERR_SOCKET`), OpenSSL's, and the HTTP statuses of Azure's token service as text.
 */
export function faultCodes(error: unknown): readonly string[] {
  const codes = new Set<string>();
  let fault = error as Fault | null | undefined;
  for (let depth = 0; typeof fault === 'object' && fault !== null && depth < 10; depth += 1) {
    for (const value of [fault.code, fault.statusCode]) {
      if (typeof value === 'string' || typeof value === 'number') {
        codes.add(String(value));
      }
    }
    fault = fault.cause as Fault | null | undefined;
  }
  return [...codes];
}

interface Fault {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly cause?: unknown;
}

/** Whether a code says that a certificate is not trusted; asking again does not change that. */
export function isCertificateFault(code: string): boolean {
  return /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY))/u.test(code);
}

/** Whether a code of the token service tells of the network or the service, not the credential. */
export function isPassingFault(code: string): boolean {
  return /^(E[A-Z_]+|UND_ERR_.*|REQUEST_SEND_ERROR|network_error|408|429|5\d\d)$/u.test(code);
}
