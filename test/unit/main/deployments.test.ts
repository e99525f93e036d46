import { describe, expect, test } from '@jest/globals';

import type { DeploymentSettings } from '#src/config/deployment-settings.ts';
import { loadHouse } from '#src/config/load-settings.ts';
import { freePrice } from '#src/domain/billing/price.ts';
import { reachableDeployments } from '#src/main/deployments.ts';
import type { Deployments } from '#src/ports/deployments.ts';

const kokoro: DeploymentSettings = {
  name: 'local',
  engine: 'endpoint',
  model: 'kokoro',
  endpoint: 'http://127.0.0.1:8880/v1',
  price: freePrice,
};
const azure = { AZURE_OPENAI_ENDPOINT: 'https://a.openai.azure.com' };

async function reachable(
  deployments: DeploymentSettings[],
  environment: Record<string, string> = {},
): Promise<Deployments> {
  return reachableDeployments({ ...(await loadHouse()), deployments }, environment);
}

const wanted = (model: string) => ({ model, price: freePrice });

describe('the deployments of a house', () => {
  test('are named when none of them has the model that is asked for', async () => {
    const deployments = await reachable([kokoro]);
    expect(() => deployments.narrating('endpoint', wanted('gpt-audio-mini'))).toThrow(
      expect.objectContaining({
        message: 'No deployment narrates with the model gpt-audio-mini (--speech endpoint).',
        nextStep: expect.stringMatching(/^Set speech\.model to kokoro, or name one/) as unknown,
      }),
    );
  });

  test('are told how to name where there are none', async () => {
    const deployments = await reachable([]);
    expect(() => deployments.narrating('endpoint', wanted('kokoro'))).toThrow(
      expect.objectContaining({ nextStep: expect.stringMatching(/^Name one under/) as unknown }),
    );
  });

  test('narrate with what the environment names where the settings name none of the engine', async () => {
    const deployments = await reachable([kokoro], azure);
    expect(deployments.narrating('azure', wanted('gpt-audio-mini'))).toMatchObject([
      { name: 'gpt-audio-mini@a.openai.azure.com', api: 'chat' },
    ]);
  });

  test('that speak are not listened with, nor is a service of the environment taken for them', async () => {
    const deployments = await reachable([kokoro], azure);
    expect(deployments.listening(wanted('kokoro'), 'kokoro')).toEqual([]);
    expect(deployments.listening(wanted('gpt-audio-mini'), 'gpt-audio-mini')).toHaveLength(1);
  });

  test('are not believed to be of another model than narrates, where only the environment names them', async () => {
    const deployments = await reachable([], azure);
    expect(deployments.listening(wanted('gpt-audio-mini'), 'gpt-audio-1.5')).toEqual([]);
  });
});
