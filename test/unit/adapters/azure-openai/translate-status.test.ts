import { describe, expect, test } from '@jest/globals';
import { APIError } from 'openai';

import { describeEndpoint } from '#src/adapters/azure-openai/endpoint.ts';
import type { Endpoint } from '#src/adapters/azure-openai/endpoint.ts';
import {
  ContentFilteredError,
  GuideLostError,
  RefusedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

import { answered, dated, openai, own, translate, v1 } from './translate.ts';

describe('an answer with an error status', () => {
  const busy = { message: 'The service is temporarily unable to process your request.' };
  test.each([
    ['an invalid request', answered(400), RefusedError],
    ['a forgotten answer', answered(400, { code: 'audio_not_found' }), GuideLostError],
    ['no memory at all', answered(400, { param: 'messages[1].audio' }), GuideLostError],
    ['a missing voice', answered(400, { param: 'audio.voice' }), RefusedError],
    ['a filtered text', answered(400, { code: 'content_filter' }), ContentFilteredError],
    ['a policy', answered(400, { code: 'content_policy_violation' }), ContentFilteredError],
    ['a bad key', answered(401), RefusedError],
    ['no right', answered(403), RefusedError],
    ['no deployment', answered(404, { code: 'DeploymentNotFound' }), RefusedError],
    ['a slow request', answered(408), TemporaryError],
    ['a conflict', answered(409), TemporaryError],
    ['too much', answered(413), RefusedError],
    ['an odd value', answered(422), RefusedError],
    ['a full quota', answered(429), ThrottledError],
    ['a lack of capacity', answered(429, busy), ThrottledError],
    ['an empty purse', answered(429, { code: 'insufficient_quota' }), RefusedError],
    ['an empty purse by type', answered(429, { type: 'insufficient_quota' }), RefusedError],
    ['a fault', answered(500), TemporaryError],
    ['a gateway', answered(502), TemporaryError],
    ['a fault of 503', answered(503), TemporaryError],
    ['a lack of capacity of 503', answered(503, busy), ThrottledError],
    ['a pause of 503', answered(503, {}, { 'retry-after': '5' }), ThrottledError],
    ['a slow gateway', answered(504), TemporaryError],
    ['a redirection', answered(307), RefusedError],
  ])('(%s) has one meaning, and keeps its cause', (_why, error, meaning) => {
    const translated = translate(error);
    expect(translated).toBeInstanceOf(meaning);
    expect((translated as Error).cause).toBe(error);
  });

  test.each<[string, Endpoint, APIError, RegExp]>([
    ['a bad Azure key', dated, answered(401), /AZURE_OPENAI_API_KEY.*AZURE_OPENAI_ENDPOINT/u],
    ['a bad token', v1, answered(401), /az login.*Cognitive Services OpenAI User/u],
    ['a bad OpenAI key', openai, answered(401), /OPENAI_API_KEY/u],
    ['a missing key', own, answered(401), /Set OPENAI_API_KEY/u],
    ['a forbidden key', dated, answered(403), /unset AZURE_OPENAI_API_KEY.*network/u],
    ['a missing role', v1, answered(403), /Cognitive Services OpenAI User.*network/u],
    ['a forbidden account', openai, answered(403), /country/u],
    [
      'an unknown deployment',
      dated,
      answered(404, { code: 'DeploymentNotFound' }),
      /AZURE_OPENAI_DEPLOYMENT_NAME, "narrator"/u,
    ],
    ['an unknown path', dated, answered(404), /OPENAI_API_VERSION, "2023-05-15"/u],
    ['an unknown model', openai, answered(404), /"gpt-audio-mini"/u],
    ['a voice', openai, answered(400, { param: 'audio.voice' }), /Choose a voice/u],
    ['a voice on Azure', v1, answered(400, { message: 'Invalid voice' }), /deployment "narrator"/u],
    ['an API version', dated, answered(400, { message: 'Bad api-version' }), /OPENAI_API_VERSION/u],
    ['a mute model', v1, answered(400, { param: 'modalities' }), /audio model/u],
    ['a temperature', v1, answered(400, { param: 'temperature' }), /temperature/u],
    ['anything else', v1, answered(400), /settings/u],
    ['a redirection', own, answered(308), /OPENAI_BASE_URL/u],
    ['an empty purse', openai, answered(429, { code: 'insufficient_quota' }), /credit/u],
  ])('has a next step for %s', (_why, endpoint, error, remedy) => {
    expect(translate(error, endpoint)).toMatchObject({ nextStep: expect.stringMatching(remedy) });
  });

  const quotaWords = { message: 'You have exceeded the token rate limit. Add capacity.' };
  test.each([
    ['a full quota', answered(429), 'quota'],
    ['a quota in Azure’s words', answered(429, quotaWords), 'quota'],
    ['a lack of capacity', answered(429, busy), 'capacity'],
    ['an overload', answered(429, { message: 'The engine is currently overloaded' }), 'capacity'],
    ['a lack of capacity of 503', answered(503, busy), 'capacity'],
    ['a pause of 503', answered(503, {}, { 'retry-after': '5' }), 'capacity'],
  ])('(%s) says what there is too little of', (_why, error, shortOf) => {
    expect(translate(error)).toMatchObject({ shortOf });
  });

  test('says with a pause what is left of the quotas', () => {
    const headers = {
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '1m3s',
    };
    expect(translate(answered(429, {}, headers))).toMatchObject({
      quota: { requests: { limit: 60, remaining: 0, resetMs: 63_000 } },
    });
    expect((translate(answered(429)) as ThrottledError).quota).toBeUndefined();
  });

  test.each([500, 502, 503, 504, 408, 409])('%p was not billed', (status) => {
    expect(translate(answered(status))).toMatchObject({ maybeBilled: false });
  });

  test.each<[string, Endpoint, APIError, 'deployment' | 'request']>([
    ['a bad key', dated, answered(401), 'deployment'],
    ['no right', dated, answered(403), 'deployment'],
    ['no deployment', dated, answered(404), 'deployment'],
    ['an empty purse', openai, answered(429, { code: 'insufficient_quota' }), 'deployment'],
    ['a redirection', own, answered(307), 'deployment'],
    ['an API version', dated, answered(400, { message: 'Bad api-version' }), 'deployment'],
    ['a mute model', v1, answered(400, { param: 'modalities' }), 'deployment'],
    ['a voice', v1, answered(400, { param: 'audio.voice' }), 'request'],
    ['a temperature', v1, answered(400, { param: 'temperature' }), 'request'],
    ['too much', v1, answered(413), 'request'],
    ['anything else', v1, answered(422), 'request'],
  ])('that refuses for %s says whom it concerns', (_why, endpoint, error, concerns) => {
    expect(translate(error, endpoint)).toMatchObject({ concerns });
  });

  test.each<[string, APIError, RegExp]>([
    ['a bad key', answered(401), /Check SWEDEN_KEY.*endpoint of "sweden" under deployments/u],
    [
      'no deployment',
      answered(404),
      /deployment of "sweden" under deployments in config\/lectern.yaml, "narrator"/u,
    ],
    ['an API version', answered(400, { message: 'Bad api-version' }), /apiVersion of "sweden"/u],
  ])('names the deployment as the settings do, for %s', (_why, error, remedy) => {
    const connection = {
      endpoint: 'https://res.example',
      deployment: 'narrator',
      apiVersion: '2023-05-15',
      keyVariable: 'SWEDEN_KEY',
    };
    const deployment = aDeployment('azure', connection);
    const endpoint = describeEndpoint({ deployment, env: { SWEDEN_KEY: 'k' } });
    expect(translate(error, endpoint)).toMatchObject({ nextStep: expect.stringMatching(remedy) });
  });

  test('is told in one sentence with the service, the status and its words', () => {
    const error = answered(403, { message: 'Not\nyou.' });
    expect(translate(error)).toMatchObject({
      message: 'Azure OpenAI at res.example answered 403: Not you.',
    });
  });

  test('is told in short when its words are long or a web page', () => {
    const long = translate(answered(500, { message: 'x'.repeat(9000) })) as Error;
    expect(long.message.length).toBeLessThan(400);
    const page = APIError.generate(502, undefined, '<html>Bad</html>', new Headers());
    expect((translate(page) as Error).message).toBe(
      'Azure OpenAI at res.example answered 502 with a web page.',
    );
  });

  test('never shows the key', () => {
    const error = answered(401, { message: 'wrong: the-secret-key' });
    const translated = translate(error) as Error;
    expect(translated.message).not.toContain('the-secret-key');
    expect(String(translated.cause)).not.toContain('the-secret-key');
  });
});
