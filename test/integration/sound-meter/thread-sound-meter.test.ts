import { describe, expect, test } from '@jest/globals';

import { measureRecording } from '#src/adapters/sound-meter/measure-recording.ts';
import { threadSoundMeter } from '#src/adapters/sound-meter/thread-sound-meter.ts';
import { soundOf } from '#test/support/narration-desk.ts';

describe('threadSoundMeter', () => {
  test('measures what is measured without a thread, several at once, and leaves the sound as it is', async () => {
    const meter = threadSoundMeter();
    const sounds = await Promise.all(['One.', 'Two of them.', ''].map(soundOf));
    const before = sounds.map((sound) => Buffer.from(sound));
    const measured = await Promise.all(sounds.map((sound) => meter.measure(sound)));
    expect(measured).toEqual(sounds.map(measureRecording));
    expect(sounds).toEqual(before);
    await meter.close();
  });

  test('may be started before there is anything to measure', async () => {
    const meter = threadSoundMeter();
    meter.warmUp();
    meter.warmUp();
    const sound = await soundOf('One.');
    expect(await meter.measure(sound)).toEqual(measureRecording(sound));
    await meter.close();
  });

  test('tells those who wait when it is closed, and can be closed unused', async () => {
    const meter = threadSoundMeter();
    const waiting = meter.measure(await soundOf('One.'));
    const told = expect(waiting).rejects.toThrow('ended');
    await meter.close();
    await told;
    await threadSoundMeter().close();
  });
});
