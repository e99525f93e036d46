import { InputError } from '#src/domain/errors.ts';

/** What the house decides about narrating with an audio-capable chat model. */
export interface ChatAudioSettings {
  /** Sampling temperature, above 0 up to 2. */
  readonly temperature: number;
  /** How long one request may take, in milliseconds; long segments need minutes. */
  readonly timeoutMs: number;
  /** Scope of keyless tokens; without it, the one that the API shape's documentation names. */
  readonly tokenScope?: string | undefined;
}

/**
 * The same settings, checked.
 *
 * @throws InputError for temperature 0, at which these models run into loops of minutes of noise,
 *   and for other values that no service takes
 */
export function checkedSettings(settings: ChatAudioSettings): ChatAudioSettings {
  if (!(settings.temperature > 0 && settings.temperature <= 2)) {
    throw new InputError(
      `The narration temperature ${settings.temperature} cannot be used: audio models loop at 0, and none takes more than 2.`,
      'Set a temperature above 0 and up to 2, such as 0.8.',
    );
  }
  return checkedTimeout(settings);
}

/**
 * The same settings, their time limit checked.
 *
 * @throws InputError when it is none
 */
export function checkedTimeout<Settings extends { readonly timeoutMs: number }>(
  settings: Settings,
): Settings {
  if (!(settings.timeoutMs > 0 && Number.isFinite(settings.timeoutMs))) {
    throw new InputError(
      `The narration time limit ${settings.timeoutMs} ms cannot be used.`,
      'Set a time limit of some minutes.',
    );
  }
  return settings;
}
