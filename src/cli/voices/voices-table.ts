import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';
import type { VoiceList, VoiceSource } from '#src/main/list-voices.ts';

import { fillTo, widest } from '../columns.ts';

/** The voices of an engine, and why it is that one. */
export interface VoiceSheet extends VoiceList {
  readonly engine: SpeechEngine;
  /** Why this engine, for people. */
  readonly reason: string;
  readonly model: string;
  /** The voice in force. */
  readonly current: string;
}

const sources: Readonly<Record<VoiceSource, string>> = {
  documentation: 'as documented; the service may know others',
  server: 'as the server lists them',
  machine: 'as espeak-ng lists them on this machine',
};

/** The voices as people read them, one a line; the one in force is marked. */
export function voicesTable(sheet: VoiceSheet): string {
  const { voices, source, model, current, reason, engine } = sheet;
  const names = voices.map(({ name }) => plainLine(name));
  const width = widest(names);
  const isListed = voices.some(({ name }) => name === current);
  return [
    source === undefined
      ? `Nobody says which voices ${model} has (--speech ${engine}, ${reason}): its server does not list them.`
      : `Voices of ${model} (--speech ${engine}, ${reason}), ${sources[source]}:`,
    ...voices.map(({ name, title }, at) => {
      const mark = name === current ? '*' : ' ';
      return `${mark} ${fillTo(names[at] ?? '', width)}  ${plainLine(title ?? '')}`.trimEnd();
    }),
    '',
    isListed ? '* narrates unless another one is asked for.' : currentLine(sheet),
    'Hear them with lectern audition FILE; choose one with --voice, or in the settings.',
  ].join('\n');
}

function currentLine({ current, engine }: VoiceSheet): string {
  return engine === 'draft' && current === 'auto'
    ? 'Unless another one is asked for, the one that speaks the language of the book narrates.'
    : `Unless another one is asked for, ${plainLine(current)} narrates.`;
}
