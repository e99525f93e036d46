import type { Answer } from './answer.ts';
import { modelMaxCompletionTokens, type ChatRequest } from './chat-request.ts';
import { promptTokens, textTokens } from './count-tokens.ts';
import type { Emulation } from './emulation.ts';
import { encodeAudio } from './encode-audio.ts';
import type { Failure } from './failures.ts';
import { perform } from './perform.ts';
import { proofread, wantsVerdict } from './proofread.ts';
import { pcmBytes } from './wav.ts';

/** A request together with how it is to be answered. */
export interface Task {
  readonly chat: ChatRequest;
  readonly script: string;
  readonly failure: Failure | undefined;
}

/**
 * Does what the model would do: reads the script aloud, or tells what a recording says, or whether it
 * says what it should.
 */
export async function generateAnswer(
  task: Task,
  { recordings, speak }: Pick<Emulation, 'recordings' | 'speak'>,
  signal: AbortSignal,
): Promise<Answer> {
  const { chat, script, failure } = task;
  const prompt = promptTokens(chat.messages, recordings.transcriptOf);
  const maxTokens = chat.maxCompletionTokens ?? modelMaxCompletionTokens;
  const inText = (text: string): Answer => ({
    audio: undefined,
    text: text.slice(0, maxTokens * 4),
    finishReason: textTokens(text) > maxTokens ? 'length' : 'stop',
    usage: {
      ...prompt,
      textTokensOut: Math.min(maxTokens, textTokens(text)),
      audioTokensOut: 0,
    },
  });

  if (chat.output === undefined) {
    const heard = hear(chat, recordings.listen);
    return inText(wantsVerdict(chat.messages) ? proofread(script, heard) : heard);
  }
  if (failure === 'no-audio') return inText(script);
  if (failure === 'content-filter-200') {
    return { ...inText(''), text: undefined, finishReason: 'content_filter' };
  }
  const { voice, format } = chat.output;
  const performance = await perform({ script, voice, failure, maxTokens }, speak, signal);
  const { transcript, audible, finishReason, textTokensOut, audioTokensOut } = performance;
  const data = await encodeAudio(performance, { format, failure }, signal);
  const pcm = pcmBytes(performance.samples);
  const sounds = format === 'mp3' ? [pcm, data] : [pcm];
  return {
    audio: { ...recordings.add({ sounds, transcript, audible }), data, transcript },
    text: undefined,
    finishReason,
    usage: { ...prompt, textTokensOut, audioTokensOut },
  };
}

/** The words of the last message's recordings, as far as they were made here. */
function hear(chat: ChatRequest, listen: Emulation['recordings']['listen']): string {
  const recorded = chat.messages.findLast((message) => message.audio.length > 0);
  const words = recorded?.audio.map(
    (audio) => listen(audio) ?? 'I could not make out any words in this recording.',
  );
  return words?.join('\n') ?? '';
}
