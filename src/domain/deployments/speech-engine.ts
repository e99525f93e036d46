/**
 * The kinds of service that narrate. `azure` and `openai` are audio-capable chat models,
 * `endpoint` is a server of the `/v1/audio/speech` kind, `draft` is espeak-ng on this machine.
 */
export type SpeechEngine = 'azure' | 'openai' | 'endpoint' | 'draft';
