import { describe, expect, test } from '@jest/globals';

import { describeEndpoint } from '#src/adapters/azure-openai/endpoint.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://res.openai.azure.com',
  AZURE_OPENAI_DEPLOYMENT_NAME: 'narrator',
};

describe('a deployment that the settings connect', () => {
  const sweden = {
    endpoint: 'https://sweden.openai.azure.com',
    deployment: 'narrator-1',
    apiVersion: '2025-01-01-preview',
    keyVariable: 'SWEDEN_KEY',
  };
  const environment = {
    ...azure,
    AZURE_OPENAI_API_KEY: 'key-of-azure',
    OPENAI_API_VERSION: '2024-10-21',
    OPENAI_API_KEY: 'key-of-openai',
    OPENAI_BASE_URL: 'http://elsewhere.example/v1',
    SWEDEN_KEY: 'key-of-sweden',
  };
  const keyless = { kind: 'keyless' };
  const none = { kind: 'none' };
  const key = (name: string) => ({ kind: 'key', key: name });

  test.each<[string, Parameters<typeof aDeployment>, Environment, object]>([
    [
      'has all it names',
      ['azure', sweden],
      environment,
      {
        shape: 'azure-dated',
        baseURL: 'https://sweden.openai.azure.com/openai',
        apiVersion: '2025-01-01-preview',
        deployment: 'narrator-1',
        auth: key('key-of-sweden'),
      },
    ],
    [
      'has the rest from the environment',
      ['azure', { deployment: 'narrator-1' }],
      environment,
      {
        baseURL: 'https://res.openai.azure.com/openai',
        apiVersion: '2024-10-21',
        deployment: 'narrator-1',
        auth: key('key-of-azure'),
      },
    ],
    [
      'is called as its model at an endpoint of its own',
      ['azure', { endpoint: sweden.endpoint, apiVersion: '' }],
      environment,
      { shape: 'azure-v1', deployment: 'gpt-audio-mini', model: 'gpt-audio-mini' },
    ],
    [
      'is keyless when its key is unset',
      ['azure', sweden],
      { ...environment, SWEDEN_KEY: '' },
      { auth: keyless },
    ],
    [
      'is asked for by its own name of the model',
      ['openai', { deployment: 'gpt-audio-mini-2025-10-06' }],
      environment,
      { model: 'gpt-audio-mini-2025-10-06', baseURL: 'http://elsewhere.example/v1' },
    ],
    [
      'has its own address, whatever OPENAI_BASE_URL says',
      ['openai', { endpoint: 'http://box:8000/v1/' }],
      environment,
      { baseURL: 'http://box:8000/v1', auth: key('key-of-openai') },
    ],
    [
      'has no key when its own is unset, even when OpenAI’s is there',
      ['openai', { endpoint: 'http://box:8000/v1', keyVariable: 'BOX_KEY' }],
      environment,
      { auth: none },
    ],
    [
      'of the kind endpoint is never given OpenAI’s key or address',
      ['endpoint', { endpoint: 'http://box:8880/v1' }],
      environment,
      { shape: 'openai', baseURL: 'http://box:8880/v1', auth: none },
    ],
    [
      'of the kind endpoint has a key of its own',
      ['endpoint', { endpoint: 'http://box:8880/v1', keyVariable: 'SWEDEN_KEY' }],
      environment,
      { auth: key('key-of-sweden') },
    ],
    [
      'of Azure may be asked as OpenAI under its v1 address',
      ['openai', { endpoint: 'https://res.openai.azure.com/openai/v1' }],
      environment,
      { baseURL: 'https://res.openai.azure.com/openai/v1' },
    ],
  ])('%s', (_why, [engine, connection], env, endpoint) => {
    const deployment = aDeployment(engine, connection);
    expect(describeEndpoint({ deployment, env })).toMatchObject(endpoint);
  });

  test.each<[string, Parameters<typeof aDeployment>, Environment, RegExp]>([
    [
      'an address that is none',
      ['azure', { ...sweden, endpoint: 'sweden' }],
      environment,
      /^The value of endpoint of "sweden" under deployments in config\/lectern\.yaml is not a web address\.$/u,
    ],
    [
      'a version that is none',
      ['azure', { ...sweden, apiVersion: 'newest' }],
      environment,
      /^The value of apiVersion of "sweden" under deployments in config\/lectern\.yaml is not/u,
    ],
    [
      'a key of two lines',
      ['azure', sweden],
      { SWEDEN_KEY: 'a\nb' },
      /^The key in SWEDEN_KEY holds/u,
    ],
    [
      'no endpoint',
      ['endpoint'],
      environment,
      /endpoint of "sweden" under deployments .* is missing\.$/u,
    ],
    [
      'no key for OpenAI itself',
      ['openai', { keyVariable: 'MY_KEY', endpoint: 'https://api.openai.com/v1' }],
      environment,
      /^The environment variable MY_KEY is not set/u,
    ],
    [
      'a version of Azure’s API elsewhere',
      ['openai', { apiVersion: '2025-01-01-preview' }],
      environment,
      /^The deployment "sweden" contradicts itself: apiVersion belongs to the engine azure, its engine is openai\.$/u,
    ],
    [
      'OpenAI’s address for Azure',
      ['azure', { endpoint: 'https://api.openai.com/v1' }],
      environment,
      /^The deployment "sweden" contradicts itself: its engine is azure, its endpoint OpenAI's\.$/u,
    ],
    [
      'Azure’s address for OpenAI',
      ['openai'],
      { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'https://res.openai.azure.com/' },
      /^The value of OPENAI_BASE_URL is the address of an Azure OpenAI resource/u,
    ],
  ])('with %s is refused in one plain sentence', (_why, [engine, connection], env, message) => {
    const deployment = aDeployment(engine, connection);
    const describing = () => describeEndpoint({ deployment, env });
    expect(describing).toThrow(InputError);
    expect(describing).toThrow(message);
  });
});
