import type { AudioServiceOptions } from '#src/adapters/speech-endpoint/audio-service.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { EmulatorOptions } from '#test/support/emulator/options.ts';
import { type Emulator, startEmulator } from '#test/support/emulator/start-emulator.ts';

/** A service of this test, which both `speechEndpoint` and `endpointTranscriber` can ask. */
export interface Service<Client> extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly client: Client;
}

/** The ways in which a deployment is reached: through Azure's two APIs, OpenAI's, and one's own. */
export type Way = 'azure-v1' | 'azure-dated' | 'openai' | 'own';

/** A signal that is never aborted. */
export const never = new AbortController().signal;

/** Starts an emulator and makes a client of a deployment of it. */
export async function openEmulator<Client extends { close(): Promise<void> }>(
  make: (options: AudioServiceOptions) => Client,
  options: EmulatorOptions & { readonly model: string; readonly way?: Way },
  change: (options: AudioServiceOptions) => Partial<AudioServiceOptions> = () => ({}),
): Promise<Service<Client>> {
  const { model, way = 'openai', ...emulation } = options;
  await using stack = new AsyncDisposableStack();
  const emulator = stack.use(
    await startEmulator({ voice: 'tone', open: way === 'own', ...emulation }),
  );
  const plain: AudioServiceOptions = {
    deployment: deploymentOf(emulator, model, way),
    env: way === 'own' ? {} : { SERVICE_KEY: 'emulator-key' },
    settings: { timeoutMs: 20_000 },
  };
  const client = make({ ...plain, ...change(plain) });
  const all = stack.move();
  all.defer(() => client.close());
  return { emulator, client, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

function deploymentOf({ url }: Emulator, model: string, way: Way): ConnectedDeployment {
  const isAzure = way === 'azure-v1' || way === 'azure-dated';
  return {
    name: 'last-resort',
    engine: isAzure ? 'azure' : way === 'own' ? 'endpoint' : 'openai',
    api: 'speech',
    model,
    priority: 1,
    price: { textIn: 0.6, textOut: 0, audioIn: 0, audioOut: 12 },
    connection: {
      endpoint: isAzure ? url : `${url}/v1`,
      delivery: 'whole',
      ...(way === 'own' ? {} : { keyVariable: 'SERVICE_KEY' }),
      ...(way === 'azure-dated' ? { apiVersion: '2025-04-01-preview' } : {}),
    },
  };
}
