import { describe, expect, test } from '@jest/globals';

import { chooseEngine } from '#src/config/choose-engine.ts';

const azure = { AZURE_OPENAI_ENDPOINT: 'https://x.openai.azure.com' };
const openai = { OPENAI_API_KEY: 'sk-x' };

describe('chooseEngine', () => {
  test.each([
    ['the flag wins over all', ['draft', 'azure', { ...azure, ...openai }], 'draft'],
    ['the settings win over the environment', [undefined, 'openai', azure], 'openai'],
    ['Azure comes first', [undefined, 'auto', { ...azure, ...openai }], 'azure'],
    ['then OpenAI', [undefined, 'auto', openai], 'openai'],
    ['an empty variable is none', [undefined, 'auto', { AZURE_OPENAI_ENDPOINT: '' }], 'draft'],
    ['without keys, the draft voice', [undefined, 'auto', {}], 'draft'],
  ] as const)('%s', (_why, [flag, setting, environment], engine) => {
    expect(chooseEngine({ flag, setting, deployments: [], environment }).engine).toBe(engine);
  });

  test.each([
    ['draft', 'auto', {}, 'as --speech says'],
    [undefined, 'draft', {}, 'as the settings say'],
    [undefined, 'auto', azure, 'since AZURE_OPENAI_ENDPOINT is set'],
    [undefined, 'auto', openai, 'since OPENAI_API_KEY is set'],
    [undefined, 'auto', {}, 'since neither AZURE_OPENAI_ENDPOINT nor OPENAI_API_KEY is set'],
  ] as const)(
    'says why, and no secret: flag %p, setting %p',
    (flag, setting, environment, reason) => {
      expect(chooseEngine({ flag, setting, deployments: [], environment }).reason).toBe(reason);
    },
  );

  test.each([
    ['before the environment', 'auto', 'endpoint'],
    ['not before the settings', 'draft', 'draft'],
  ] as const)('takes the first deployment that narrates %s', (_why, setting, engine) => {
    const deployments = [
      { name: 'ear', engine: 'openai', api: 'transcription' },
      { name: 'kokoro', engine: 'endpoint', api: undefined },
    ] as const;
    const choice = chooseEngine({ flag: undefined, setting, deployments, environment: azure });
    expect(choice.engine).toBe(engine);
  });
});
