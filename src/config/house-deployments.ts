import type { ModelPrice } from '#src/domain/billing/price.ts';
import type { ConnectedDeployment, Connection } from '#src/domain/deployments/connection.ts';

import type { DeploymentSettings } from './deployment-settings.ts';
import type { Settings } from './settings.ts';

/** A deployment of the house; one without a price costs what its model does. */
export type HouseDeployment = Omit<ConnectedDeployment, 'price'> & { readonly price?: ModelPrice };

/** The deployments that the settings of the house name. */
export function houseDeployments({ deployments }: Settings): HouseDeployment[] {
  return deployments.map((settings) => {
    const { name, engine, model, requestsPerMinute, tokensPerMinute, priority, price } = settings;
    return {
      name,
      engine,
      api: settings.api ?? (engine === 'endpoint' ? 'speech' : 'chat'),
      model,
      priority: priority ?? 1,
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
      ...(price === undefined ? {} : { price }),
      connection: connectionOf(settings),
    };
  });
}

function connectionOf(settings: DeploymentSettings): Connection {
  const { endpoint, deployment, apiVersion, keyVariable, voice, delivery = 'whole' } = settings;
  return {
    delivery,
    // Else the environment would say what its own deployment is called.
    deployment: deployment ?? settings.model,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(keyVariable === undefined ? {} : { keyVariable }),
    ...(voice === undefined ? {} : { voice }),
  };
}
