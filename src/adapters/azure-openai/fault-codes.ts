/**
 * The codes that an error and its causes carry, outermost first: Node's and undici's (`ECONNRESET`,
 * `UND_ERR_SOCKET`), OpenSSL's, and the HTTP statuses of Azure's token service as text.
 */
export function faultCodes(error: unknown): readonly string[] {
  const values = causesOf(error).flatMap(({ code, statusCode }) => [code, statusCode]);
  const codes = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return [...new Set(codes.map(String))];
}

interface Fault {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

/** An error and its causes, outermost first. */
function causesOf(error: unknown): readonly Fault[] {
  const causes: Fault[] = [];
  let fault = error as Fault | null | undefined;
  while (typeof fault === 'object' && fault !== null && causes.length < 10) {
    causes.push(fault);
    fault = fault.cause as Fault | null | undefined;
  }
  return causes;
}

/** What keeps a connection from being made at all, as Node and undici call it. */
const unsentCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether an error says that no connection was made, so that nothing can have been billed. */
export function isUnsent(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, syscall }) =>
      syscall === 'connect' ||
      syscall === 'getaddrinfo' ||
      unsentCodes.has(code) ||
      (typeof code === 'string' && isCertificateFault(code)),
  );
}

/** Whether a code says that a certificate is not trusted; asking again does not change that. */
export function isCertificateFault(code: string): boolean {
  return /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY))/u.test(code);
}

/** Whether a code of the token service tells of the network or the service, not the credential. */
export function isPassingFault(code: string): boolean {
  return /^(E[A-Z_]+|UND_ERR_.*|REQUEST_SEND_ERROR|network_error|408|429|5\d\d)$/u.test(code);
}
