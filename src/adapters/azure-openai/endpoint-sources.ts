import type { ConnectedDeployment, Connection } from '#src/domain/deployments/connection.ts';

import type { EndpointSources } from './endpoint.ts';

/** The environment variables that tell what a connection leaves open. */
export type SampleVariables = EndpointSources;

/** Where a deployment's parts were named: in the settings, where these name them, else in variables. */
export function endpointSources(
  { name, connection }: ConnectedDeployment,
  variables: SampleVariables,
): EndpointSources {
  const from = (field: keyof Connection, variable: string): string =>
    connection[field] === undefined ? variable : settingOf(name, field);
  return {
    address: from('endpoint', variables.address),
    // A resource of its own comes with names of its own.
    deployment:
      connection.endpoint === undefined
        ? from('deployment', variables.deployment)
        : settingOf(name, 'deployment'),
    apiVersion: from('apiVersion', variables.apiVersion),
    key: connection.keyVariable ?? variables.key,
  };
}

/** A deployment's setting in words that fit into a sentence. */
export function settingOf(name: string, field: keyof Connection | 'engine'): string {
  return `${field} of "${name}" under deployments in config/lectern.yaml`;
}
