import { describe, expect, test } from '@jest/globals';

import type { Endpoint } from '#src/adapters/azure-openai/endpoint.ts';
import { narrationBody } from '#src/adapters/azure-openai/request.ts';
import { completionBudget } from '#src/domain/narration/completion-budget.ts';
import { narrationPrompt } from '#src/domain/narration/prompt.ts';

const auth = { kind: 'key', key: 'k' } as const;
const dated: Endpoint = {
  shape: 'azure-dated',
  baseURL: 'https://r.example/openai',
  apiVersion: '2025-01-01-preview',
  deployment: 'narrator',
  auth,
};
const v1: Endpoint = {
  shape: 'azure-v1',
  baseURL: 'https://r.example/openai/v1',
  deployment: 'narrator',
  auth,
};
const openai: Endpoint = { shape: 'openai', baseURL: 'https://api.openai.com/v1', auth };

const request = {
  spoken: 'Es war einmal.',
  voice: { name: 'a voice of tomorrow', model: 'gpt-audio-1.5', direction: 'warm' },
  language: 'de',
  bookTitle: 'Märchen',
};

describe('the body of a narration request', () => {
  test.each([
    ['azure-dated', dated, 'gpt-audio-1.5'],
    ['azure-v1', v1, 'narrator'],
    ['openai', openai, 'gpt-audio-1.5'],
  ])('names the model for %s', (_shape, endpoint, model) => {
    expect(narrationBody(request, endpoint, 0.7).model).toBe(model);
  });

  test('asks for spoken WAV in the voice as given, with a limit near the estimate', () => {
    const { system, user } = narrationPrompt({
      spoken: request.spoken,
      language: 'de',
      bookTitle: 'Märchen',
      direction: 'warm',
    });
    expect(narrationBody(request, openai, 0.7)).toEqual({
      model: 'gpt-audio-1.5',
      modalities: ['text', 'audio'],
      audio: { voice: 'a voice of tomorrow', format: 'wav' },
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
      temperature: 0.7,
      max_completion_tokens: completionBudget(request.spoken, 'de'),
    });
  });
});
