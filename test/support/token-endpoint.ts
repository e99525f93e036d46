import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A sign-in service of this test alone, as machines with a managed identity have one. */
export interface TokenEndpoint extends AsyncDisposable {
  /** The variables that lead Azure's own sign-in library to it, and to nobody else. */
  readonly environment: Readonly<Record<string, string>>;
  /** The tokens that are valid now, a list that changes: for the emulator to accept. */
  readonly valid: readonly string[];
  /** Every token it gave, in order; may be emptied. */
  readonly given: string[];
  /** The resources that tokens were asked for; may be emptied. */
  readonly resources: string[];
  /** Takes the tokens whose time is over off `valid`. */
  expire(): void;
  /** From now on it answers with this status, and gives tokens again with 200. */
  answerWith(status: number): void;
}

const header = 'the-header-of-this-machine';

/**
 * Starts a sign-in service that speaks the protocol of Azure App Service's managed identity
 * (`2019-08-01`), which is plain HTTP on the loopback interface in real life, too.
 *
 * @param lifeSeconds how long a token is valid
 */
export async function startTokenEndpoint(lifeSeconds: number): Promise<TokenEndpoint> {
  const valid: string[] = [];
  const given: string[] = [];
  const resources: string[] = [];
  const expiries = new Map<string, number>();
  let status = 200;
  let count = 0;

  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://machine');
    const isKnown = request.headers['x-identity-header'] === header;
    const code = isKnown ? status : 401;
    response.writeHead(code, { 'content-type': 'application/json' });
    if (code !== 200) {
      response.end(JSON.stringify({ statusCode: code, message: 'No identity for you.' }));
      return;
    }
    const resource = searchParams.get('resource') ?? '';
    count += 1;
    const token = `token-${count}`;
    const expiresOn = Math.floor(Date.now() / 1000) + lifeSeconds;
    resources.push(resource);
    given.push(token);
    valid.push(token);
    expiries.set(token, expiresOn);
    const body = { access_token: token, expires_on: String(expiresOn), resource };
    response.end(JSON.stringify({ ...body, token_type: 'Bearer', client_id: 'machine' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
      IDENTITY_HEADER: header,
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    },
    valid,
    given,
    resources,
    expire() {
      const living = valid.filter((token) => (expiries.get(token) ?? 0) * 1000 > Date.now());
      valid.splice(0, valid.length, ...living);
    },
    answerWith(next) {
      status = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
