import { noUsage } from '#src/domain/billing/usage.ts';
import type { Listening } from '#src/ports/listening.ts';
import type { ListeningRequest, Transcription } from '#src/ports/transcriber.ts';

import { hearWords } from './tone-speech.ts';

/** What a fake listener answers, which may throw. */
export type Answer = (
  request: ListeningRequest,
  /** 0 for the first request of all. */
  number: number,
) => Partial<Transcription> | Promise<Partial<Transcription>>;

/** A listener at the port, with what it was asked. */
export interface FakeListening extends Listening, AsyncDisposable {
  readonly requests: ListeningRequest[];
  /** The most requests that were under way at the same time. */
  readonly mostAtOnce: () => number;
  readonly isClosed: () => boolean;
}

/** What is said in a recording made of tones. */
export const hearTones: Answer = ({ audio }) => ({ text: `${hearWords(audio).join(' ')}.` });

/** A listener that answers as it is told; each request costs a cent. */
export function fakeListening(answer: Answer = hearTones, atOnce = 3): FakeListening {
  const requests: ListeningRequest[] = [];
  let under = 0;
  let most = 0;
  let isClosed = false;
  return {
    model: 'fake-ear',
    atOnce,
    requests,
    mostAtOnce: () => most,
    isClosed: () => isClosed,
    spentUsd: () => requests.length / 100,
    async request(_order, call, signal) {
      signal.throwIfAborted();
      const transcriber = {
        transcribe: async (request: ListeningRequest) => {
          under += 1;
          most = Math.max(most, under);
          try {
            const number = requests.push(request) - 1;
            return { text: '', complete: true, usage: noUsage, ...(await answer(request, number)) };
          } finally {
            under -= 1;
          }
        },
      };
      return await call(transcriber, signal);
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
    },
  };
}
