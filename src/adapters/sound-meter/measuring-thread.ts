import { giveWay } from '../threads/give-way.ts';
import { serveTasks } from '../threads/serve-tasks.ts';
import { measureRecording } from './measure-recording.ts';

giveWay('measuring');
serveTasks((pcm: Uint8Array) => ({ result: measureRecording(pcm) }));
