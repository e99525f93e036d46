import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';
import { APIConnectionError, OpenAI } from 'openai';

import {
  narrate,
  narrationBody,
  post,
  type Narration,
} from '#test/support/emulator/ask-emulator.ts';
import { failures, type Failure } from '#test/support/emulator/failures.ts';
import { levelOf } from '#test/support/emulator/level.ts';
import type { EmulatorOptions } from '#test/support/emulator/options.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';

const script = 'The first sentence. The second one is a little longer. The third.';

/** Starts an emulator that always fails the same way, and gives what `ask` makes of it. */
async function failing<T>(
  failure: Failure,
  ask: (emulator: { url: string }) => Promise<T>,
): Promise<T> {
  await using emulator = await startEmulator({ voice: 'tone', fail: () => failure });
  const result = await ask(emulator);
  expect(emulator.requests).toMatchObject([{ failure }]);
  return result;
}

let recorded: Promise<Narration> | undefined;

/** The faultless narration of the script. */
function faultless(): Promise<Narration> {
  recorded ??= (async () => {
    await using emulator = await startEmulator({ voice: 'tone' });
    return await narrate(emulator, script);
  })();
  return recorded;
}

describe('instead of an answer', () => {
  test.each([
    ['throttled', 429, '429', '1000'],
    ['capacity', 429, '429', null],
    ['capacity-503', 503, '503', null],
    ['server-error', 500, null, null],
    ['request-timeout', 408, 'Timeout', null],
    ['forbidden', 403, 'PermissionDenied', null],
    ['content-filter', 400, 'content_filter', null],
    ['mid-stream-error', 500, null, null],
  ] as [Failure, number, string | null, string | null][])(
    '%s is a %i',
    async (failure, status, code, retryAfterMs) => {
      const answer = await failing(failure, (emulator) => post(emulator, narrationBody(script)));
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.text)).toMatchObject({
        error: { code, message: expect.any(String) },
      });
      expect(answer.headers.get('retry-after-ms')).toBe(retryAfterMs);
      expect(answer.headers.get('retry-after')).toBe(retryAfterMs === null ? null : '1');
    },
  );

  test('a reset connection is a connection error to the openai package', async () => {
    await failing('connection-reset', async ({ url }) => {
      const client = new OpenAI({ apiKey: 'emulator-key', maxRetries: 0, baseURL: `${url}/v1` });
      const narration = client.chat.completions.create({
        model: 'gpt-audio-mini',
        modalities: ['text', 'audio'],
        audio: { voice: 'alloy', format: 'wav' },
        messages: [{ role: 'user', content: script }],
      });
      await expect(narration).rejects.toBeInstanceOf(APIConnectionError);
    });
  });

  test('a truncated reply is a 200 that is no JSON', async () => {
    const answer = await failing('truncated-json', (emulator) =>
      post(emulator, narrationBody(script)),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('application/json');
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
  });

  test('a hanging request ends when the client goes, and leaves no answer in the log', async () => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => 'hang' });
    const patience = new AbortController();
    const answer = fetch(`${emulator.url}/openai/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer emulator-key' },
      body: JSON.stringify(narrationBody(script)),
      signal: patience.signal,
    });
    while (emulator.requests[0]?.failure === undefined) await sleep(5);
    patience.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect(emulator.stats().byStatus).toEqual({ none: 1 });
  });
});

describe('a narrator that fails to read says, and claims to say,', () => {
  test.each([
    ['preamble', /^Sure, here is .+ The first sentence\. The second .+ The third\.$/],
    ['sign-off', /^The first .+ The third\. Let me know .+$/],
    ['omission', /^The first sentence\. The third\.$/],
    ['repetition', /^The first .+(The second one is a little longer\. ?){2} The third\.$/],
    ['paraphrase', /^The first sentence\. The somewhat one is a little somewhat The third\.$/],
    ['answer', /^That is an interesting thought\./],
    ['refusal', /^I'm sorry/],
  ] as [Failure, RegExp][])('%s', async (failure, transcript) => {
    const narration = await failing(failure, (emulator) => narrate(emulator, script));
    expect(narration.audio.transcript).toMatch(transcript);
    const characters = narration.audio.transcript.length;
    expect(narration.samples.length).toBe(Math.round((characters * 24_000) / 14));
  });

  test.each(['One', 'One two three.', ''])('something else even than %j', async (short) => {
    await using emulator = await startEmulator({ voice: 'tone', fail: () => 'omission' });
    expect((await narrate(emulator, short)).audio.transcript.length).toBeLessThanOrEqual(
      short.length / 2,
    );
  });
});

describe('a narration with a faultless transcript', () => {
  const tests: Partial<Record<Failure, (spoiled: Narration, right: Narration) => void>> = {
    silence: ({ samples }, right) => {
      expect(samples.every((sample) => sample === 0)).toBe(true);
      expect(samples.length).toBe(right.samples.length);
    },
    'cut-audio': ({ samples, finishReason }, right) => {
      expect(samples).toEqual(right.samples.slice(0, samples.length));
      expect(samples.length).toBe(right.samples.length >> 1);
      expect(finishReason).toBe('stop');
    },
    runaway: ({ samples }, right) => {
      expect(samples.length).toBe(20 * 24_000 + 4 * right.samples.length);
      expect(levelOf(samples.slice(right.samples.length))).toBeCloseTo(-25, 0);
    },
    fade: ({ samples }, right) => {
      const end = right.samples.length - 24_000;
      expect(levelOf(samples.slice(end))).toBeLessThan(levelOf(right.samples.slice(end)) - 20);
    },
    'voice-drift': ({ samples }, right) => {
      const early = [samples, right.samples].map((all) => all.slice(0, 24_000));
      expect(early[0]).toEqual(early[1]);
      expect(samples.slice(-24_000)).not.toEqual(right.samples.slice(-24_000));
    },
    '44100-hz': ({ samples, sampleRate }, right) => {
      expect(sampleRate).toBe(44_100);
      expect(samples.length).toBe(Math.floor((right.samples.length * 147) / 80));
      expect(levelOf(samples)).toBeCloseTo(levelOf(right.samples), 1);
    },
    'wav-size-7fffffff': ({ file }) => expect(file.readUInt32LE(40)).toBe(0x7fffffff),
    'wav-trailing-chunk': ({ file, samples }, right) => {
      expect(samples).toEqual(right.samples);
      expect(file.length).toBeGreaterThan(44 + 2 * samples.length);
      expect(file.readUInt32LE(4)).toBe(file.length - 8);
    },
  };
  test.each(Object.entries(tests))('shows %s in its sound alone', async (failure, check) => {
    const spoiled = await failing(failure as Failure, (emulator) => narrate(emulator, script));
    expect(spoiled.audio.transcript).toBe(script);
    check(spoiled, await faultless());
  });

  test('may be a WAV where pcm16 was asked for', async () => {
    const audio = { voice: 'alloy', format: 'pcm16' };
    const { file } = await failing('wav-regardless', (emulator) =>
      narrate(emulator, script, { audio }),
    );
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
  });

  test('loses it on demand', async () => {
    const narration = await failing('empty-transcript', (emulator) => narrate(emulator, script));
    expect(narration.audio.transcript).toBe('');
    expect(narration.samples).toEqual((await faultless()).samples);
  });
});

describe('a reply of another shape', () => {
  const audio = expect.objectContaining({ transcript: script });
  test.each([
    ['no-audio', [{ finish_reason: 'stop', message: { audio: null, content: script } }]],
    [
      'content-filter-200',
      [{ finish_reason: 'content_filter', message: { audio: null, content: null } }],
    ],
    ['audio-in-choice-1', [{ message: { audio: null } }, { index: 1, message: { audio } }]],
  ] as [Failure, object[]][])('%s', async (failure, choices) => {
    const { status, text } = await failing(failure, (emulator) =>
      post(emulator, narrationBody(script)),
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ choices });
  });
});

describe('failures by rate', () => {
  /** What a hundred texts meet, each asked for twice, in the order given. */
  async function draw(options: EmulatorOptions, backwards = false): Promise<Map<string, unknown>> {
    await using emulator = await startEmulator({ voice: 'tone', ...options });
    const texts = Array.from({ length: 100 }, (_, index) => `Text ${index}.`);
    for (const text of backwards ? texts.toReversed() : texts) {
      await post(emulator, narrationBody(text));
      await post(emulator, narrationBody(text));
    }
    return new Map(emulator.requests.map((one) => [`${one.script} ${one.attempt}`, one.failure]));
  }
  const rates = { throttled: 0.1, 'server-error': 0.2, omission: 0.1 };

  test('come about as often as asked, each attempt by itself', async () => {
    const drawn = [...(await draw({ rates })).values()];
    const share = (failure: Failure): number =>
      drawn.filter((one) => one === failure).length / drawn.length;
    expect(Math.abs(share('throttled') - 0.1)).toBeLessThan(0.06);
    expect(Math.abs(share('server-error') - 0.2)).toBeLessThan(0.08);
    expect(Math.abs(share('omission') - 0.1)).toBeLessThan(0.06);
  });

  test('depend on the seed, and not on the order of requests', async () => {
    const drawn = await draw({ rates, seed: 7 });
    expect(await draw({ rates, seed: 7 }, true)).toEqual(drawn);
    expect(await draw({ rates, seed: 8 })).not.toEqual(drawn);
  });

  test('give way to the hook, which is told the attempt', async () => {
    const fail: EmulatorOptions['fail'] = ({ script: text, attempt }) =>
      text === 'Text 3.' && attempt === 2 ? 'silence' : undefined;
    const drawn = await draw({ rates: { throttled: 1 }, fail });
    expect([...drawn].filter(([, failure]) => failure !== 'throttled')).toEqual([
      ['Text 3. 2', 'silence'],
    ]);
  });
});

test('every failure of the list can be met, and none spoils the next request', async () => {
  const remaining = failures.filter(
    (failure) => failure !== 'hang' && failure !== 'connection-reset',
  );
  await using emulator = await startEmulator({
    voice: 'tone',
    fail: ({ number }) => (number % 2 === 1 ? remaining[(number - 1) / 2] : undefined),
  });
  const right = (await faultless()).file;
  for (let met = 0; met < remaining.length; met++) {
    await post(emulator, narrationBody(script));
    expect((await narrate(emulator, script)).file.equals(right)).toBe(true);
  }
  expect(emulator.requests.flatMap((request) => request.failure ?? [])).toEqual(remaining);
});

test.each([
  ['a hanging request', { fail: () => 'hang' as const }],
  ['a request that waits out its latency', { latencyMs: 3_600_000 }],
])('closing ends %s at once', async (_what, options) => {
  const emulator = await startEmulator({ voice: 'tone', ...options });
  const answer = post(emulator, narrationBody(script));
  const failed = expect(answer).rejects.toThrow();
  while (emulator.requests[0]?.attempt === undefined) await sleep(5);
  await emulator.close();
  await failed;
});

test('the latency may follow from the request', async () => {
  const latencyMs: EmulatorOptions['latencyMs'] = ({ script: text }) =>
    text === 'Slow.' ? 3_600_000 : 0;
  await using emulator = await startEmulator({ voice: 'tone', latencyMs });
  const slow = expect(post(emulator, narrationBody('Slow.'))).rejects.toThrow();
  await narrate(emulator, 'Fast.');
  await emulator.close();
  await slow;
});
