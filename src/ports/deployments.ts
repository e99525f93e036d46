import type { ModelPrice } from '#src/domain/billing/price.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

/** What a deployment is looked for by. */
export interface Wanted {
  readonly model: string;
  /** What the model costs where a deployment has no price of its own. */
  readonly price: ModelPrice;
}

/** The deployments that this process can reach. */
export interface Deployments {
  /**
   * Those that narrate with a model.
   *
   * @throws InputError when there is none
   */
  narrating(engine: SpeechEngine, wanted: Wanted): readonly ConnectedDeployment[];
  /** Those that take text as it is (`/audio/speech`), for what a chat model won't read; may be none. */
  speaking(): readonly ConnectedDeployment[];
  /**
   * Those that listen with a model; may be none.
   *
   * @param narratedBy the model that narrates: an Azure deployment that only the environment names is
   *   believed to be of that one and no other
   */
  listening(wanted: Wanted, narratedBy: string): readonly ConnectedDeployment[];
  /** The models whose prices the settings know. */
  pricedModels(): readonly string[];
}
