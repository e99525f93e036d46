import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { allJobs } from '#jobs/index.ts';
import type { AskServiceNeeds } from '#jobs/narration/ask-service.ts';
import { type TakeInHand, keptOrRecorded } from '#jobs/narration/kept-or-recorded.ts';
import type { Session } from '#jobs/narration/session.ts';
import { openPurse } from '#jobs/spending/purse.ts';
import { assemblerThread } from '#src/adapters/assembler/assembler-thread.ts';
import { bullmqQueue } from '#src/adapters/bullmq/bullmq-queue.ts';
import {
  type Post,
  type RunningWorkers,
  startWorkers,
} from '#src/adapters/bullmq/bullmq-worker.ts';
import { type JoinedRedis, joinPrivateRedis } from '#src/adapters/bullmq/private-redis.ts';
import { redisClaims } from '#src/adapters/bullmq/redis-claims.ts';
import { parseRedisUrl, pingRedis } from '#src/adapters/bullmq/redis-connection.ts';
import { redisSpendCounter } from '#src/adapters/bullmq/redis-spend-counter.ts';
import { redisThrottle } from '#src/adapters/bullmq/redis-throttle.ts';
import { within } from '#src/adapters/bullmq/within.ts';
import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';
import { ffmpegEncoder } from '#src/adapters/ffmpeg/ffmpeg-encoder.ts';
import { deliveryFolder } from '#src/adapters/folder/delivery-folder.ts';
import { m4bBinder } from '#src/adapters/m4b/m4b-binder.ts';
import {
  type ThreadSoundMeter,
  threadSoundMeter,
} from '#src/adapters/sound-meter/thread-sound-meter.ts';
import { zipWriter } from '#src/adapters/zip/zip-writer.ts';
import type { Settings } from '#src/config/settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Deployments } from '#src/ports/deployments.ts';
import type { JobEvent, JobQueue } from '#src/ports/job-queue.ts';
import type { Ledger } from '#src/ports/ledger.ts';
import type { Narrators } from '#src/ports/speech.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

import { reachableDeployments } from './deployments.ts';
import { openLibrary } from './library-folder.ts';
import { manuscripts } from './manuscripts.ts';
import { type Voices, narrators } from './narrators.ts';
import { requestLines } from './request-lines.ts';
import { withSharedCores } from './shared-cores.ts';
import { withSharedLooks } from './shared-looks.ts';

/** The library, the queues and the narrators of one process, wired together. */
export interface Studio extends AsyncDisposable {
  readonly books: BookStore;
  readonly queue: JobQueue;
  readonly ledger: Ledger;
  readonly deployments: Deployments;
  readonly voices: Voices;
  /** What every request to a service goes through: the throttle and the purse. */
  readonly paying: AskServiceNeeds;
  readonly takes: TakeStore;
  /**
   * The kept take of a session, or one recorded now under its claim, without a queue.
   *
   * @param among who may record it; absent: `deployments`
   */
  record(session: Session, among?: Deployments): Promise<TakeInHand>;
  /** Starts to work on the queues. */
  work(work: Work): RunningWorkers;
}

/** What this process works on, and who hears of it. */
export interface Work {
  /** How many segments at a time it narrates with each engine; with the others, none. */
  readonly narrations: Readonly<Partial<Record<SpeechEngine, number>>>;
  readonly onEvent?: (event: JobEvent) => void;
  readonly onTrouble: (error: Error) => void;
}

const systemClock: Clock = { nowMs: () => Date.now() };

/** How long the parts of a studio may take to close when Redis is gone. */
const closingMs = 5000;

/**
 * Opens the library and joins Redis: the server that REDIS_URL names, else the library's own.
 *
 * @throws InputError when the library can't be written or Redis does not answer
 */
export async function openStudio(environment: Environment, house: Settings): Promise<Studio> {
  const library = await openLibrary(environment);
  const redis = await joinRedis(environment, library.root);
  const queue = bullmqQueue(redis.address);
  const claims = redisClaims(redis.address);
  const throttle = redisThrottle(redis.address);
  const counter = redisSpendCounter(redis.address);
  const { ledger } = library;
  const meter = threadSoundMeter();
  const deployments = reachableDeployments(house, environment);
  const voices = narrators(environment, house);
  const needs = {
    ...library,
    claims,
    queue,
    manuscripts,
    narrators: withWarmMeter(voices, meter),
    transcribers: voices,
    deployments,
    clock: systemClock,
    throttle,
    meter,
    lines: requestLines({}),
    purse: openPurse({ ledger, counter, clock: systemClock }),
    audio: ffmpegAudioTools,
    assembler: assemblerThread(),
    encoder: withSharedCores(ffmpegEncoder()),
    binder: m4bBinder(),
    zip: zipWriter(),
    delivery: deliveryFolder,
  };
  return {
    books: library.books,
    queue,
    ledger,
    deployments,
    voices,
    paying: needs,
    takes: library.takes,
    record: (session, among = deployments) =>
      keptOrRecorded(session, { ...needs, deployments: among }),
    work({ narrations, onEvent = () => undefined, onTrouble }) {
      return startWorkers(redis.address, {
        jobs: allJobs({
          ...needs,
          books: withSharedLooks(library.books),
          lines: requestLines(narrations),
        }),
        posts: [
          { name: 'plan-book', concurrency: 1 },
          ...narrationPosts(narrations),
          { name: 'assemble-chapter', concurrency: availableParallelism() },
          { name: 'bind-book', concurrency: 1 },
        ],
        onEvent,
        onTrouble,
      });
    },
    async [Symbol.asyncDispose]() {
      const closing = [voices, queue, claims, throttle, counter, ledger, meter].map((one) =>
        one.close(),
      );
      await within(closingMs, Promise.allSettled(closing));
      await redis.leave();
    },
  };
}

/** The same narrators; whoever asks for one will soon have a recording to measure. */
function withWarmMeter(voices: Voices, meter: ThreadSoundMeter): Narrators {
  return {
    speech(deployment) {
      meter.warmUp();
      return voices.speech(deployment);
    },
  };
}

function narrationPosts(narrations: Work['narrations']): Post[] {
  const lanes = Object.entries(narrations) as [SpeechEngine, number][];
  return lanes.map(([lane, atOnce]) => ({
    name: 'narrate-segment',
    lane,
    // While some segments are on the line, others are looked up, judged and kept.
    concurrency: lane === 'draft' ? atOnce : atOnce * 2,
  }));
}

async function joinRedis(environment: Environment, root: string): Promise<JoinedRedis> {
  const url = environment['REDIS_URL'];
  if (!url) return await joinPrivateRedis(join(root, 'redis'));
  const address = parseRedisUrl(url);
  await pingRedis(address);
  return { address, leave: async () => undefined };
}
