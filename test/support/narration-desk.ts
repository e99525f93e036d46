import type { RecordSegmentNeeds } from '#jobs/narration/record-segment.ts';
import type { Session } from '#jobs/narration/session.ts';
import { measureRecording } from '#src/adapters/sound-meter/measure-recording.ts';
import { priceOf } from '#src/domain/billing/price.ts';
import { type Usage, noUsage } from '#src/domain/billing/usage.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { defaultThresholds } from '#src/domain/narration/gate/gate-thresholds.ts';
import type { RejectedTake } from '#src/domain/narration/rejected-take.ts';
import { rungs } from '#src/domain/narration/retake-ladder.ts';
import type { Take } from '#src/domain/narration/take.ts';
import { takeId } from '#src/domain/narration/take.ts';
import type { NarrationRequest, Recording } from '#src/ports/speech.ts';
import type { RequestOutcome } from '#src/ports/throttle.ts';
import type { ListeningRequest } from '#src/ports/transcriber.ts';

import { aSubmission } from '../unit/jobs/a-submission.ts';
import { toneVoice } from './emulator/tone-voice.ts';
import { pcmBytes } from './emulator/wav.ts';

/** US dollars per million tokens; a round figure for sums in tests. */
const price = { textIn: 1, textOut: 1, audioIn: 1, audioOut: 1 };

/** A deployment that exists only in a test. */
export function aDeployment(
  name: string,
  more: Partial<ConnectedDeployment> = {},
): ConnectedDeployment {
  const connection = { delivery: 'whole' } as const;
  const model = 'gpt-audio-mini';
  return { name, engine: 'azure', api: 'chat', model, priority: 1, price, connection, ...more };
}

/** What a narrator or listener that exists only in a test does when it is asked. */
export interface Script {
  readonly narrate: (
    request: NarrationRequest,
    deployment: ConnectedDeployment,
    call: number,
  ) => Partial<Recording> | Error | Promise<Partial<Recording> | Error>;
  readonly listen?: (request: ListeningRequest, call: number) => string | Error;
}

const says = toneVoice();

/** 24 kHz mono s16 of a text, at the pace of a narrator. */
export async function soundOf(text: string): Promise<Buffer> {
  return pcmBytes(await says({ text, voice: 'marin' }));
}

/** A desk at which one segment is narrated, with everything around it in memory. */
export function narrationDesk(
  script: Script,
  deployments: readonly ConnectedDeployment[] = [aDeployment('north')],
) {
  const asked: { readonly request: NarrationRequest; readonly deployment: string }[] = [];
  const outcomes: RequestOutcome[] = [];
  const ledger: string[] = [];
  const takes = new Map<string, Take>();
  const rejected: { evidence: RejectedTake; pcm: Uint8Array | undefined }[] = [];
  const closed = new Set<string>();
  const withdrawn = new Set<string>();
  let listened = 0;
  let round = 0;
  let holds = 0;

  const needs = {
    books: {
      retakeRound: async () => round,
      stopNotice: async () => undefined,
      filePath: (_: string, name: string) => name,
    },
    takes: {
      describe: async (id: string) => takes.get(id),
      find: async (id: string) => takes.get(id),
      save: async (take: Take) => void takes.set(take.id, take),
    },
    rejected: {
      async add(_: string, evidence: RejectedTake, { pcm }: { pcm?: Uint8Array }) {
        const at = rejected.findIndex((one) => one.evidence.number === evidence.number);
        rejected.splice(at < 0 ? rejected.length : at, at < 0 ? 0 : 1, { evidence, pcm });
      },
      list: async () => rejected.map(({ evidence }) => evidence),
      readPcm: async (_: string, { number }: RejectedTake) =>
        rejected.find(({ evidence }) => evidence.number === number)?.pcm,
    },
    meter: { measure: async (pcm: Uint8Array) => measureRecording(pcm) },
    clock: { nowMs: () => 1_000_000 },
    audio: { decode: async (audio: Uint8Array) => audio },
    lines: {
      take: async (_: string, prepare: () => Promise<unknown>, send: (ready: unknown) => unknown) =>
        await send(await prepare()),
    },
    throttle: {
      async admit({ candidates }: { candidates: readonly ConnectedDeployment[] }) {
        const deployment = candidates.find(({ name }) => !closed.has(name)) ?? candidates[0];
        return {
          deployment,
          get isWithdrawn() {
            const name = deployment?.name ?? '';
            if (!withdrawn.delete(name)) return false;
            closed.add(name);
            return true;
          },
          async settle(outcome: RequestOutcome) {
            outcomes.push(outcome);
            if (outcome.kind === 'throttled' || outcome.kind === 'refused')
              closed.add(deployment?.name ?? '');
          },
        };
      },
    },
    purse: {
      async hold() {
        const id = ++holds;
        return {
          bill: async (usage: Usage) => {
            ledger.push(`${id} billed`);
            return priceOf(usage, price);
          },
          unbilled: async () => void ledger.push(`${id} unbilled`),
          lost: async () => void ledger.push(`${id} lost`),
          rejected: async () => void ledger.push(`${id} rejected`),
        };
      },
    },
    deployments: {
      narrating: () => deployments.filter(({ api }) => api === 'chat'),
      speaking: () => deployments.filter(({ api }) => api === 'speech'),
      listening: () => (script.listen === undefined ? [] : [aDeployment('ear')]),
      pricedModels: () => ['gpt-audio-mini', 'gpt-audio-1.5'],
    },
    narrators: {
      speech: async (deployment: ConnectedDeployment) => ({
        async narrate(request: NarrationRequest): Promise<Recording> {
          asked.push({ request, deployment: deployment.name });
          const said = await script.narrate(request, deployment, asked.length);
          if (said instanceof Error) throw said;
          const audio = said.audio ?? (await soundOf(request.spoken));
          const tokens = Math.ceil(audio.byteLength / 2400);
          return {
            audio,
            transcript: request.spoken,
            complete: true,
            usage: { ...noUsage, textTokensIn: 100, audioTokensOut: tokens },
            ...said,
          };
        },
      }),
    },
    transcribers: {
      transcriber: async () => ({
        async transcribe(request: ListeningRequest) {
          listened += 1;
          const heard = script.listen?.(request, listened) ?? '';
          if (heard instanceof Error) throw heard;
          return { text: heard, complete: true, usage: noUsage };
        },
      }),
    },
  } as unknown as RecordSegmentNeeds;

  return {
    needs,
    asked,
    outcomes,
    ledger,
    takes,
    evidence: () => rejected.map(({ evidence }) => evidence),
    listened: () => listened,
    /** A deployment turns others away while the next request to it waits for a line. */
    withdrawOnce: (deployment: string) => void withdrawn.add(deployment),
    /** A person asks for another take. */
    askForRetake: () => void (round += 1),
  };
}

/** A segment that is to be narrated, with one before it. */
export function aSession(spoken: string, submission: Partial<Session['submission']> = {}): Session {
  const voice = { name: 'marin', model: 'gpt-audio-mini', direction: 'calm' };
  const identity = { spoken, language: 'en', voice };
  const segment = { id: '001-b', text: spoken, spoken, changes: [], boundary: 'sentence' } as const;
  const before = 'It had rained. Nobody went out.';
  const first = { ...segment, id: '001-a', text: before, spoken: before };
  return {
    id: takeId(identity),
    identity,
    submission: {
      ...aSubmission,
      engine: 'azure',
      voice,
      price,
      ladder: rungs,
      gate: defaultThresholds,
      ...submission,
    },
    book: { title: 'The Ferry', creators: [], language: 'en' },
    chapter: { number: 1, title: 'One', words: 20, segments: [first, segment] },
    segment,
    context: { signal: new AbortController().signal, attempt: 1 },
  };
}
