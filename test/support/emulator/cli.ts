import { parseArgs } from 'node:util';

import { failures, isFailure, type Failure } from './failures.ts';
import { defaultDeployments, type EmulatorOptions } from './options.ts';
import { startEmulator } from './start-emulator.ts';

const usage = `Usage: npm run emulator -- [options]
  --port N            port on 127.0.0.1 (0: any free one)
  --voice NAME        espeak (default) or tone
  --latency-ms N      milliseconds before every answer
  --rpm N, --tpm N    requests and tokens per minute of each deployment
  --rate-429 R        share of requests, 0 to 1, that is throttled
  --rate-500 R        share that meets a server error
  --rate-reset R      share whose connection is reset
  --rate KIND=R       share that meets another failure; may be given again. Kinds:
                      ${failures.join(', ')}
  --seed N            another draw of the same shares
  --open              asks for no credential and takes any voice for speech
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    voice: { type: 'string', default: 'espeak' },
    'latency-ms': { type: 'string', default: '0' },
    rpm: { type: 'string' },
    tpm: { type: 'string' },
    'rate-429': { type: 'string', default: '0' },
    'rate-500': { type: 'string', default: '0' },
    'rate-reset': { type: 'string', default: '0' },
    rate: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    open: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(usage);
} else {
  await run();
}

async function run(): Promise<void> {
  const emulator = await startEmulator(readOptions());
  process.stdout.write(`${greeting(emulator.url)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.close());
  }
}

function readOptions(): EmulatorOptions {
  const { rpm, tpm } = values;
  const quota = {
    ...(rpm === undefined ? {} : { requestsPerMinute: number('--rpm', rpm) }),
    ...(tpm === undefined ? {} : { tokensPerMinute: number('--tpm', tpm) }),
  };
  return {
    port: number('--port', values.port),
    voice: readVoice(values.voice),
    latencyMs: number('--latency-ms', values['latency-ms']),
    deployments: Object.fromEntries(defaultDeployments.map((name) => [name, quota])),
    rates: {
      throttled: number('--rate-429', values['rate-429']),
      'server-error': number('--rate-500', values['rate-500']),
      'connection-reset': number('--rate-reset', values['rate-reset']),
      ...Object.fromEntries(values.rate.map(readRate)),
    },
    seed: number('--seed', values.seed),
    open: values.open,
  };
}

function readVoice(name: string): 'espeak' | 'tone' {
  if (name === 'espeak' || name === 'tone') return name;
  throw new Error(`--voice is espeak or tone, not ${name}`);
}

function readRate(argument: string): [Failure, number] {
  const [kind = '', share = ''] = argument.split('=');
  if (!isFailure(kind)) throw new Error(`--rate: there is no failure ${kind}`);
  return [kind, number(`--rate ${kind}`, share)];
}

function number(option: string, text: string): number {
  const value = Number(text);
  if (text !== '' && value >= 0) return value;
  throw new Error(`${option} is a number of at least 0, not ${text}`);
}

function greeting(url: string): string {
  return `# The chat-audio emulator listens on ${url} (Ctrl-C stops it). As Azure's v1 API:
export AZURE_OPENAI_ENDPOINT=${url}
export AZURE_OPENAI_API_KEY=emulator-key
export AZURE_OPENAI_DEPLOYMENT_NAME=gpt-audio-mini
# As Azure's dated API, in addition:
#export OPENAI_API_VERSION=2025-01-01-preview
# As OpenAI, instead:
#export OPENAI_BASE_URL=${url}/v1
#export OPENAI_API_KEY=emulator-key
# What it was asked: ${url}/emulator/log and ${url}/emulator/stats`;
}
