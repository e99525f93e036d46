import { wavFile } from '#src/domain/audio/wav-file.ts';
import {
  bytesPerSecond,
  dictationRate,
  frameBytes,
  framesPerSecond,
} from '#src/domain/dictation/dictation-pcm.ts';
import {
  type TranscriptFault,
  judgeTranscript,
  mayBeMeant,
} from '#src/domain/dictation/judge-transcript.ts';
import { measureFrames } from '#src/domain/dictation/measure-frames.ts';
import { pieceIdentity } from '#src/domain/dictation/piece-identity.ts';
import { halvingFrame, speechSecondsIn } from '#src/domain/dictation/plan-pieces.ts';
import { saySame } from '#src/domain/dictation/spoken-words.ts';
import { ContentFilteredError, TakeRejectedError } from '#src/domain/errors.ts';
import { admissionTokens, listeningCeiling } from '#src/domain/narration/request-ceiling.ts';
import type { HeardPieces } from '#src/ports/heard-pieces.ts';
import type { Listening } from '#src/ports/listening.ts';

import { type Patience, askPatiently } from '../without-queue/ask-patiently.ts';

/** A stretch of a recording that one request listens to. */
export interface SoundPiece {
  /** 16 kHz mono s16. */
  readonly pcm: Uint8Array;
  /** Where it begins in its recording, in seconds. */
  readonly from: number;
  readonly speechSeconds: number;
}

/** What came of a stretch: its text, or why there is none. */
export interface HeardPart {
  readonly text?: string;
  readonly fault?: TranscriptFault | 'filtered';
  /** In seconds of its recording. */
  readonly from: number;
  readonly to: number;
}

/** What is listened with. */
export interface HearingDesk {
  readonly listening: Listening;
  readonly pieces: HeardPieces;
  /** BCP 47. */
  readonly language: string;
  readonly patience: Patience;
  /** Aborted when nothing more is to be begun. */
  readonly signal: AbortSignal;
  /** Aborted when not even what is under way may go on. */
  readonly atLast: AbortSignal;
}

/** A shorter piece is not cut in two. */
const shortestToHalve = 20;
const asksOfPiece = 2;
/** When it can't be cut in two. */
const asksOfRest = 3;

/**
 * Has a piece written down. An answer that looks wrong is asked for again, then for each half of the
 * piece; what is good is kept, so that it is never paid twice.
 *
 * @returns its parts in order: one, or several when some of it could not be made out
 * @throws what asking throws, but for what is said of this piece alone
 */
export async function hearPiece(
  piece: SoundPiece,
  desk: HearingDesk,
): Promise<readonly HeardPart[]> {
  return await hear(piece, desk, true);
}

async function hear(
  piece: SoundPiece,
  desk: HearingDesk,
  isWhole: boolean,
): Promise<readonly HeardPart[]> {
  const seconds = piece.pcm.byteLength / bytesPerSecond;
  const range = { from: piece.from, to: piece.from + seconds };
  const id = pieceIdentity(piece.pcm, { model: desk.listening.model, language: desk.language });
  const keep = (text: string): Promise<void> =>
    desk.pieces.keep(id, { text, model: desk.listening.model, language: desk.language, seconds });
  const kept = await desk.pieces.find(id);
  if (kept !== undefined) return [{ ...range, text: kept.text }];

  const canHalve = isWhole && seconds >= shortestToHalve;
  const { text, fault } = await askOften(piece, desk, canHalve ? asksOfPiece : asksOfRest);
  if (text !== undefined) {
    await keep(text);
    return [{ ...range, text }];
  }
  if (!canHalve) return [{ ...range, fault }];
  const parts: HeardPart[] = [];
  for (const half of halves(piece)) parts.push(...(await hear(half, desk, false)));
  const texts = parts.map((part) => part.text);
  if (texts.every((one) => one !== undefined)) {
    const whole = texts.join(' ');
    await keep(whole);
    return [{ ...range, text: whole }];
  }
  return parts;
}

/** What asking for a piece came to: its text, or what was wrong with the last answer. */
interface Heard {
  readonly text?: string;
  readonly fault: TranscriptFault | 'filtered';
}

async function askOften(piece: SoundPiece, desk: HearingDesk, asks: number): Promise<Heard> {
  const heard: string[] = [];
  let fault: Heard['fault'] = 'empty';
  for (let ask = 0; ask < asks; ask += 1) {
    const answer = await askOnce(piece, desk);
    if (answer === 'filtered') return { fault: 'filtered' };
    const found = judgeTranscript({ ...answer, speechSeconds: piece.speechSeconds });
    const { text } = answer;
    if (found === undefined) return { text, fault };
    if (mayBeMeant(found) && heard.some((one) => saySame(one, text))) return { text, fault };
    heard.push(text);
    fault = found;
  }
  return { fault };
}

async function askOnce(
  { pcm }: SoundPiece,
  { listening, language, patience, signal, atLast }: HearingDesk,
): Promise<{ readonly text: string; readonly complete: boolean } | 'filtered'> {
  const seconds = pcm.byteLength / bytesPerSecond;
  const atMost = listeningCeiling({ seconds, characters: 0 });
  const tokens = admissionTokens(atMost);
  const request = { audio: wavFile(pcm, dictationRate), format: 'wav' as const, seconds, language };
  try {
    return await askPatiently(
      () =>
        listening.request(
          { purpose: 'listening', atMost, tokens, seconds },
          (transcriber) => transcriber.transcribe(request, atLast),
          signal,
        ),
      patience,
      signal,
    );
  } catch (error) {
    if (error instanceof ContentFilteredError) return 'filtered';
    if (error instanceof TakeRejectedError) return { text: '', complete: true };
    throw error;
  }
}

function halves({ pcm, from }: SoundPiece): readonly SoundPiece[] {
  const levels = measureFrames(pcm);
  const middle = halvingFrame(levels);
  return [
    {
      pcm: pcm.subarray(0, middle * frameBytes),
      from,
      speechSeconds: speechSecondsIn(levels.subarray(0, middle)),
    },
    {
      pcm: pcm.subarray(middle * frameBytes),
      from: from + middle / framesPerSecond,
      speechSeconds: speechSecondsIn(levels.subarray(middle)),
    },
  ];
}
