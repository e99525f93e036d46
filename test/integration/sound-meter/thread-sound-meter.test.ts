import { describe, expect, test } from '@jest/globals';

import { threadSoundMeter } from '#src/adapters/sound-meter/thread-sound-meter.ts';
import { measureSound } from '#src/domain/audio/measure-sound.ts';
import { soundOf } from '#test/support/narration-desk.ts';

describe('threadSoundMeter', () => {
  test('measures what measureSound does, several at once, and leaves the sound as it is', async () => {
    const meter = threadSoundMeter();
    const sounds = await Promise.all(['One.', 'Two of them.', ''].map(soundOf));
    const before = sounds.map((sound) => Buffer.from(sound));
    const facts = await Promise.all(sounds.map((sound) => meter.measure(sound)));
    expect(facts).toEqual(sounds.map(measureSound));
    expect(sounds).toEqual(before);
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
