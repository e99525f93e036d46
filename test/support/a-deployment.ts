import type { ConnectedDeployment, Connection } from '#src/domain/deployments/connection.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

/** A deployment of gpt-audio-mini, called sweden in the settings. */
export function aDeployment(
  engine: SpeechEngine = 'azure',
  connection: Partial<Connection> = {},
): ConnectedDeployment {
  return {
    name: 'sweden',
    engine,
    api: 'chat',
    model: 'gpt-audio-mini',
    priority: 1,
    price: { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 },
    connection: { delivery: 'whole', ...connection },
  };
}
