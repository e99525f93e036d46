/** The voices of the chat models that speak, in the order of the documentation. */
const chatVoices: readonly string[] = [
  ...['alloy', 'ash', 'ballad', 'coral', 'echo'],
  ...['sage', 'shimmer', 'verse', 'marin', 'cedar'],
];

/** Those of gpt-4o-mini-tts. */
const speechVoices: readonly string[] = [...chatVoices, 'fable', 'nova', 'onyx'];

const previewVoices: readonly string[] = ['alloy', 'echo', 'shimmer'];

const voicesByModel: Readonly<Record<string, readonly string[]>> = {
  'gpt-audio': chatVoices,
  'gpt-audio-mini': chatVoices,
  'gpt-audio-1.5': chatVoices,
  'gpt-4o-audio-preview': previewVoices,
  'gpt-4o-mini-audio-preview': previewVoices,
  'gpt-4o-mini-tts': speechVoices,
};

/**
 * The voices that a model is known to have, by OpenAI's and Microsoft's documentation of
 * November 2026; for gpt-4o-mini-tts by the list of OpenAI's own client. A model may have others since: the service decides, and says so.
 *
 * @param model with or without the date of its version
 * @returns undefined for a model that is not known here
 */
export function knownVoices(model: string): readonly string[] | undefined {
  const name = model
    .trim()
    .toLowerCase()
    .replace(/-\d{4}-\d{2}-\d{2}$/, '');
  return Object.hasOwn(voicesByModel, name) ? voicesByModel[name] : undefined;
}
