/** Failures that end the request with an HTTP error before anything is generated. */
export const httpFailures = [
  /** 429 as if the quota were used up, with `retry-after-ms` and `retry-after`. */
  'throttled',
  /** 500. */
  'server-error',
  /** 429 "temporarily unable": no quota is exceeded, and nothing says when to come back. */
  'capacity',
  /** The same as a 503. */
  'capacity-503',
  /** 408, which the `openai` package reports as a plain `APIError`. */
  'request-timeout',
  /** 403: the identity has no role on the resource. */
  'forbidden',
  /** 400 with `code: content_filter`. */
  'content-filter',
] as const;

/** Failures of the connection, while a request is answered or instead of an answer. */
export const connectionFailures = [
  /** The socket is reset before the reply, or half-way through a stream. */
  'connection-reset',
  /** 200 with half of the JSON; a stream ends half-way without `finish_reason` and `[DONE]`. */
  'truncated-json',
  /** No answer, ever, until the client or the emulator closes the connection. */
  'hang',
  /** A stream that carries an error object half-way; a 500 where nothing is streamed. */
  'mid-stream-error',
] as const;

/** Failures to read what is written, spoken and transcribed alike. */
export const misreadings = [
  /** "Sure, here is…" before the script. */
  'preamble',
  /** An offer of further help after the script. */
  'sign-off',
  /** One sentence is skipped. */
  'omission',
  /** One sentence is read twice. */
  'repetition',
  /** Some words are replaced by others. */
  'paraphrase',
  /** The model answers the script instead of reading it. */
  'answer',
  /** The model declines to read. */
  'refusal',
  /** A single "not" or the like is left out; where there is none, one word of the middle. */
  'dropped-word',
  /** One word of the middle is another. */
  'changed-word',
  /** A small word is added. */
  'added-word',
  /** Two sentences change places; of a single one, its halves. */
  'swapped-sentences',
  /** The last sentence is missing; of a single one, its last word. */
  'unfinished',
] as const;

/** Failures of the sound alone: the transcript is whole and correct. */
export const soundFailures = [
  /** As long as it should be, but silent. */
  'silence',
  /** The second half of the audio is missing. */
  'cut-audio',
  /** Noise follows the script: 20 s and three times the script's length. */
  'runaway',
  /** The level falls by 30 dB from beginning to end. */
  'fade',
  /** Another voice reads the second half. */
  'voice-drift',
  /** Too loud by 24 dB, and cut at full level. */
  'clipping',
  /** Twelve seconds of silence follow the script. */
  'dead-tail',
  /** The middle half of the audio is silent. */
  'silent-middle',
  /** Noise, as long as the script takes. */
  'noise',
  /** A word that is spoken is another than transcript and script have: only an ear tells. */
  'other-word',
  /** The audio has 44,100 samples a second instead of 24,000. */
  '44100-hz',
] as const;

/** Replies of an unusual shape. */
export const shapeFailures = [
  /** `audio` is null and the script comes back as text. */
  'no-audio',
  /** 200 with `finish_reason: content_filter` and neither audio nor text. */
  'content-filter-200',
  /** The audio is right, its transcript empty. */
  'empty-transcript',
  /** `choices[0]` holds text, `choices[1]` the audio. */
  'audio-in-choice-1',
  /** A WAV file, whatever format was asked for. */
  'wav-regardless',
  /** A WAV with `0x7FFFFFFF` in both size fields. */
  'wav-size-7fffffff',
  /** A WAV with true sizes and another chunk after its samples. */
  'wav-trailing-chunk',
] as const;

/** Everything that goes wrong on demand. */
export const failures = [
  ...httpFailures,
  ...connectionFailures,
  ...misreadings,
  ...soundFailures,
  ...shapeFailures,
] as const;

export type HttpFailure = (typeof httpFailures)[number];
export type ConnectionFailure = (typeof connectionFailures)[number];
export type Misreading = (typeof misreadings)[number];

/** One way in which a request goes wrong; the lists above say what each means. */
export type Failure = (typeof failures)[number];

/** True for `name`s that are failures. */
export function isFailure(name: string): name is Failure {
  return (failures as readonly string[]).includes(name);
}

export function isHttpFailure(failure: Failure | undefined): failure is HttpFailure {
  return (httpFailures as readonly (Failure | undefined)[]).includes(failure);
}

export function isConnectionFailure(failure: Failure | undefined): failure is ConnectionFailure {
  return (connectionFailures as readonly (Failure | undefined)[]).includes(failure);
}

export function isMisreading(failure: Failure | undefined): failure is Misreading {
  return (misreadings as readonly (Failure | undefined)[]).includes(failure);
}
