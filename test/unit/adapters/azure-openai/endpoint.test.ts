import { describe, expect, test } from '@jest/globals';

import { describeEndpoint } from '#src/adapters/azure-openai/endpoint.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://res.openai.azure.com',
  AZURE_OPENAI_DEPLOYMENT_NAME: 'narrator',
};

describe('the address of an Azure resource', () => {
  test.each([
    ['as the portal shows it', 'https://res.openai.azure.com/', 'https://res.openai.azure.com'],
    ['without a slash', 'https://res.openai.azure.com', 'https://res.openai.azure.com'],
    ['of v1', 'https://res.openai.azure.com/openai/v1', 'https://res.openai.azure.com'],
    [
      'of v1 with a slash',
      'https://res.openai.azure.com/openai/v1/',
      'https://res.openai.azure.com',
    ],
    ['with /openai', 'https://res.openai.azure.com/openai', 'https://res.openai.azure.com'],
    [
      'as a target URI',
      'https://res.openai.azure.com/openai/deployments/d/chat/completions?api-version=2025-01-01-preview',
      'https://res.openai.azure.com',
    ],
    ['behind a gateway', 'https://gate.example/team/', 'https://gate.example/team'],
    ['with blanks', ' https://res.openai.azure.com ', 'https://res.openai.azure.com'],
  ])('is understood %s', (_why, given, resource) => {
    const env = { ...azure, AZURE_OPENAI_ENDPOINT: given };
    expect(describeEndpoint({ deployment: aDeployment('azure'), env }).baseURL).toBe(
      `${resource}/openai/v1`,
    );
    const dated = { ...env, OPENAI_API_VERSION: '2025-01-01-preview' };
    expect(describeEndpoint({ deployment: aDeployment('azure'), env: dated }).baseURL).toBe(
      `${resource}/openai`,
    );
  });
});

describe('the shape of an Azure endpoint', () => {
  test.each([
    [undefined, 'azure-v1'],
    ['', 'azure-v1'],
    ['v1', 'azure-v1'],
    ['preview', 'azure-v1'],
    ['2025-01-01-preview', 'azure-dated'],
    ['2024-10-21', 'azure-dated'],
  ])('for OPENAI_API_VERSION %p is %s', (version, shape) => {
    const env = { ...azure, OPENAI_API_VERSION: version };
    expect(describeEndpoint({ deployment: aDeployment('azure'), env })).toMatchObject({
      shape,
      deployment: 'narrator',
    });
  });
});

describe('the proof that requests carry', () => {
  const dated = { ...azure, OPENAI_API_VERSION: '2025-01-01-preview' };
  const cognitive = 'https://cognitiveservices.azure.com/.default';
  test.each<[string, Environment, string | undefined, object]>([
    ['a key', { ...azure, AZURE_OPENAI_API_KEY: ' k ' }, undefined, { kind: 'key', key: 'k' }],
    ['v1’s scope', azure, undefined, { kind: 'keyless', scope: 'https://ai.azure.com/.default' }],
    ['the dated scope', dated, undefined, { kind: 'keyless', scope: cognitive }],
    ['the scope set', dated, 'api://x/.default', { kind: 'keyless', scope: 'api://x/.default' }],
    ['no OpenAI key', { ...dated, OPENAI_API_KEY: 'k' }, undefined, { kind: 'keyless' }],
  ])('to Azure is %s', (_why, env, tokenScope, auth) => {
    expect(
      describeEndpoint({ deployment: aDeployment('azure'), env, tokenScope }).auth,
    ).toMatchObject(auth);
  });

  test.each<[string, Environment, string, object]>([
    ['OpenAI', { OPENAI_API_KEY: 'k' }, 'https://api.openai.com/v1', { kind: 'key', key: 'k' }],
    [
      'a server with a key',
      { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://localhost:8000/v1/' },
      'http://localhost:8000/v1',
      { kind: 'key', key: 'k' },
    ],
    [
      'a server without keys',
      { OPENAI_BASE_URL: 'http://localhost:8000/v1' },
      'http://localhost:8000/v1',
      { kind: 'none' },
    ],
  ])('and its address are known for %s', (_why, env, baseURL, auth) => {
    const deployment = aDeployment('openai');
    expect(describeEndpoint({ deployment, env })).toMatchObject({ shape: 'openai', baseURL, auth });
  });
});

describe('an environment that will not do', () => {
  const secret = 'secret-part';
  test.each<[string, 'azure' | 'openai', Environment, string]>([
    ['no endpoint', 'azure', { AZURE_OPENAI_DEPLOYMENT_NAME: 'd' }, 'AZURE_OPENAI_ENDPOINT'],
    [
      'no deployment',
      'azure',
      { ...azure, AZURE_OPENAI_DEPLOYMENT_NAME: ' ' },
      'AZURE_OPENAI_DEPLOYMENT_NAME',
    ],
    [
      'an endpoint without a scheme',
      'azure',
      { ...azure, AZURE_OPENAI_ENDPOINT: 'res.openai.azure.com' },
      'AZURE_OPENAI_ENDPOINT',
    ],
    [
      'a file for an endpoint',
      'azure',
      { ...azure, AZURE_OPENAI_ENDPOINT: 'file:///etc' },
      'AZURE_OPENAI_ENDPOINT',
    ],
    [
      'a password in the endpoint',
      'azure',
      { ...azure, AZURE_OPENAI_ENDPOINT: `https://me:${secret}@res.openai.azure.com` },
      'AZURE_OPENAI_ENDPOINT',
    ],
    [
      'a key of two lines',
      'azure',
      { ...azure, AZURE_OPENAI_API_KEY: `${secret}\nmore` },
      'AZURE_OPENAI_API_KEY',
    ],
    [
      'a version that is none',
      'azure',
      { ...azure, OPENAI_API_VERSION: 'newest' },
      'OPENAI_API_VERSION',
    ],
    ['no OpenAI key', 'openai', {}, 'OPENAI_API_KEY'],
    [
      'no OpenAI key, address spelled out',
      'openai',
      { OPENAI_BASE_URL: 'https://api.openai.com/v1/' },
      'OPENAI_API_KEY',
    ],
    ['an OpenAI key with a space', 'openai', { OPENAI_API_KEY: `${secret} x` }, 'OPENAI_API_KEY'],
    ['a wrong base address', 'openai', { OPENAI_BASE_URL: secret }, 'OPENAI_BASE_URL'],
  ])(
    '(%s) is refused, naming the variable and showing no secret',
    (_why, engine, env, variable) => {
      expect.assertions(4);
      try {
        describeEndpoint({ deployment: aDeployment(engine), env });
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        const { message, nextStep } = error as InputError;
        expect(message).toContain(variable);
        expect(nextStep).not.toBe('');
        expect(message + nextStep).not.toContain(secret);
      }
    },
  );
});
