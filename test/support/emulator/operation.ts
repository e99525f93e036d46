/** What a model can be asked for, as the services' error messages call it. */
export type Operation = 'chatCompletion' | 'audio_speech' | 'audio_transcription';

/** The operation that a path ends with; undefined for another path. */
export function operationOf(path: string): Operation | undefined {
  if (path.endsWith('/chat/completions')) return 'chatCompletion';
  if (path.endsWith('/audio/speech')) return 'audio_speech';
  return path.endsWith('/audio/transcriptions') ? 'audio_transcription' : undefined;
}

/** Whether a model does what it is asked, by its name. One with a name of its own does everything. */
export function serves(model: string, operation: Operation): boolean {
  const only = specialities.find(({ names }) => names.test(model))?.operation;
  return only === undefined || only === operation;
}

const specialities: readonly { readonly names: RegExp; readonly operation: Operation }[] = [
  { names: /^gpt-audio|audio-preview/, operation: 'chatCompletion' },
  { names: /tts|^kokoro/, operation: 'audio_speech' },
  { names: /^whisper|transcribe/, operation: 'audio_transcription' },
];
