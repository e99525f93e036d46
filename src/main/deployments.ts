import { type HouseDeployment, houseDeployments } from '#src/config/house-deployments.ts';
import type { Settings } from '#src/config/settings.ts';
import { type ModelPrice, freePrice } from '#src/domain/billing/price.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { environmentDeployment } from '#src/domain/deployments/environment-deployment.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { Deployments, Wanted } from '#src/ports/deployments.ts';

/** The draft voice, as if it were a service. */
const draft: ConnectedDeployment = {
  name: 'draft',
  engine: 'draft',
  api: 'speech',
  model: draftModel,
  priority: 1,
  price: freePrice,
  connection: { delivery: 'whole' },
};

/** Finds deployments among those of the settings; an engine that these leave out, in the environment. */
export function reachableDeployments(house: Settings, environment: Environment): Deployments {
  const named = houseDeployments(house);
  const priced = ({ name, model, price = house.prices[model] }: HouseDeployment): ModelPrice => {
    if (price !== undefined) return price;
    throw new InputError(
      `The settings give no price for the deployment ${name}.`,
      `Add prices.${model}, or a price to the deployment, in config/lectern.yaml.`,
    );
  };
  const matching = (
    apis: readonly string[],
    wanted: Wanted,
    engines: readonly SpeechEngine[],
  ): ConnectedDeployment[] =>
    engines.flatMap((engine) => {
      const own = named.filter((one) => one.engine === engine);
      const implied = environmentDeployment(engine, environment, wanted);
      const all = own.length > 0 || implied === undefined ? own : [implied];
      return all
        .filter(({ api, model }) => apis.includes(api) && model === wanted.model)
        .map((one) => ({ ...one, price: one.price ?? wanted.price }));
    });

  return {
    narrating(engine, wanted) {
      if (engine === 'draft') return [draft];
      const found = matching(engine === 'endpoint' ? ['speech'] : ['chat', 'speech'], wanted, [
        engine,
      ]);
      if (found.length > 0) return found;
      throw noDeployment(engine, wanted.model, named);
    },
    speaking: () =>
      named.filter(({ api }) => api === 'speech').map((one) => ({ ...one, price: priced(one) })),
    pricedModels: () => Object.keys(house.prices),
    listening(wanted, narratedBy) {
      const isNamed = (name: string): boolean => named.some((one) => one.name === name);
      const found = matching(['chat', 'transcription'], wanted, [
        'azure',
        'openai',
        'endpoint',
      ]).filter(
        ({ engine, name }) => engine !== 'azure' || wanted.model === narratedBy || isNamed(name),
      );
      // A model that is named as one that speaks is no other's, whatever the environment has.
      const speaks = named.some(({ api, model }) => api === 'speech' && model === wanted.model);
      return speaks ? found.filter(({ name }) => isNamed(name)) : found;
    },
  };
}

/** How the next step begins: what of the environment would name a deployment. */
const namedByEnvironment: Readonly<Record<SpeechEngine, string>> = {
  azure: 'Set AZURE_OPENAI_ENDPOINT, or n',
  openai: 'Set OPENAI_API_KEY or OPENAI_BASE_URL, or n',
  endpoint: 'N',
  draft: 'N',
};

function noDeployment(
  engine: SpeechEngine,
  model: string,
  named: readonly HouseDeployment[],
): InputError {
  const own = named.filter((one) => one.engine === engine && one.api !== 'transcription');
  const models = [...new Set(own.map((one) => one.model))];
  const other =
    models.length > 0
      ? `Set speech.model to ${models.join(' or ')}, or n`
      : namedByEnvironment[engine];
  return new InputError(
    `No deployment narrates with the model ${model} (--speech ${engine}).`,
    `${other}ame one under deployments in config/lectern.yaml, with engine: ${engine} and model: ${model}.`,
  );
}
