import { describe, expect, test } from '@jest/globals';

import { freePrice } from '#src/domain/billing/price.ts';
import { environmentDeployment } from '#src/domain/deployments/environment-deployment.ts';

const wanted = { model: 'gpt-audio-mini', price: freePrice };
const azure = { AZURE_OPENAI_ENDPOINT: 'https://north.openai.azure.com/' };

describe('environmentDeployment', () => {
  test.each([
    [
      'azure',
      { ...azure, AZURE_OPENAI_DEPLOYMENT_NAME: 'narrator' },
      'narrator@north.openai.azure.com',
    ],
    ['azure', azure, 'gpt-audio-mini@north.openai.azure.com'],
    ['openai', { OPENAI_API_KEY: 'k' }, 'gpt-audio-mini@api.openai.com'],
    ['openai', { OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' }, 'gpt-audio-mini@127.0.0.1:8000'],
  ] as const)('%s with %j is called %s', (engine, environment, name) => {
    expect(environmentDeployment(engine, environment, wanted)).toMatchObject({
      name,
      engine,
      api: 'chat',
      model: 'gpt-audio-mini',
    });
  });

  test.each([
    ['azure', { OPENAI_API_KEY: 'k' }],
    ['openai', azure],
    ['endpoint', { OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' }],
    ['draft', {}],
  ] as const)('there is none of %s with %j', (engine, environment) => {
    expect(environmentDeployment(engine, environment, wanted)).toBeUndefined();
  });

  test.each([
    ['gpt-4o-mini-transcribe', 'transcription'],
    ['whisper-1', 'transcription'],
    ['gpt-4o-mini-tts', 'speech'],
    ['gpt-audio-1.5', 'chat'],
  ])('OpenAI’s %s answers to %s', (model, api) => {
    const found = environmentDeployment('openai', { OPENAI_API_KEY: 'k' }, { ...wanted, model });
    expect(found?.api).toBe(api);
  });
});
