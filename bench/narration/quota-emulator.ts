import { once } from 'node:events';

import type { Quota } from '#test/support/emulator/options.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';

/** What the emulator process is told first; after that, a number of milliseconds begins a storm. */
export interface EmulatorOrder {
  readonly quota: Quota;
  /** What a 429 of a storm asks for. */
  readonly retryAfterMs: number;
}

/** Run by `quotaBench` in a process of its own: an emulator that can be told to throttle everybody. */
const [order] = (await once(process, 'message')) as [EmulatorOrder];
let stormUntil = 0;
const emulator = await startEmulator({
  voice: 'tone',
  latencyMs: 800,
  deployments: { 'gpt-audio-mini': order.quota },
  retryAfterMs: order.retryAfterMs,
  fail: () => (Date.now() < stormUntil ? 'throttled' : undefined),
});
process.on('message', (stormMs: number) => (stormUntil = Date.now() + stormMs));
process.once('disconnect', () => void emulator.close());
process.send?.(emulator.url);
