import type { Usage } from '#src/domain/billing/usage.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { ContentFilteredError, TemporaryError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { heardWords } from '#src/domain/narration/heard-words.ts';
import { proofPrompt, transcriptionPrompt } from '#src/domain/narration/listening-prompt.ts';
import type { ListeningPrompt } from '#src/domain/narration/listening-prompt.ts';
import { parseVerdict } from '#src/domain/narration/parse-verdict.ts';
import { listeningCeiling } from '#src/domain/narration/request-ceiling.ts';
import type { ListeningRequest, Transcriber } from '#src/ports/transcriber.ts';

import { billedUsage } from './billed-usage.ts';
import { chatLine } from './chat-line.ts';
import type { Answered } from './chat-line.ts';
import { plainCompletionParser } from './completion-parser.ts';
import { describeEndpoint } from './endpoint.ts';
import type { TokenSource } from './keyless.ts';
import { listeningBody } from './listening-body.ts';
import { checkedTimeout } from './speech-settings.ts';
import type { ChatAudioSettings } from './speech-settings.ts';

/** What a listener over chat completions is made from. */
export interface ChatListenerOptions {
  readonly deployment: ConnectedDeployment;
  /** The environment that holds the key, and names what the deployment's connection does not. */
  readonly env: Environment;
  /** A listener has a temperature of its own. */
  readonly settings: Pick<ChatAudioSettings, 'timeoutMs' | 'tokenScope'>;
  /** Where keyless tokens come from, by scope; the machine's own Azure sign-in unless given. */
  readonly tokens?: (scope: string) => TokenSource;
}

/** A listener that writes down and proofreads, with connections to close. */
export interface ChatAudioTranscriber extends Required<Transcriber> {
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/** A request to listen, with the script when it is to be compared. */
type ListeningParts = ListeningRequest & { readonly spoken?: string };

/**
 * A listener that sends a recording to an audio-capable chat model. One recording is one HTTP
 * request, never retried here.
 *
 * @throws InputError when the environment or the settings do not say what is needed
 */
export function chatAudioTranscriber(options: ChatListenerOptions): ChatAudioTranscriber {
  const { deployment, env, tokens } = options;
  const { timeoutMs, tokenScope } = checkedTimeout(options.settings);
  const endpoint = describeEndpoint({ deployment, env, tokenScope });
  const line = chatLine(endpoint, { timeoutMs, tokens, parser: plainCompletionParser });

  async function listen(request: ListeningParts, prompt: ListeningPrompt, signal: AbortSignal) {
    const body = listeningBody(request, prompt, endpoint.model);
    const { answer, quota } = await line.askWhole(body, signal);
    const bill = billedUsage(answer.counts, chatListeningCeiling(request));
    refuseFiltered(answer, bill.usage);
    return { answer, listened: { ...bill, ...quota } };
  }

  return {
    async transcribe(request, signal) {
      const prompt = transcriptionPrompt(request.language);
      const { answer, listened } = await listen(request, prompt, signal);
      const complete = !answer.finishReasons.includes('length');
      return { text: heardWords(answer.text), complete, ...listened };
    },
    async proofread(request, signal) {
      const prompt = proofPrompt(request.spoken, request.language);
      const { answer, listened } = await listen(request, prompt, signal);
      const verdict = parseVerdict(answer.text);
      if (verdict === undefined) throw noVerdict(answer.text);
      const { isVerbatim, differences } = verdict;
      return { isVerbatim, remarks: differences, ...listened };
    },
    close: () => line.close(),
  };
}

/** The most that having this model listen can be billed; `spoken` when it is to compare. */
export function chatListeningCeiling({ seconds, spoken }: ListeningParts): Usage {
  return listeningCeiling({ seconds, characters: spoken?.length ?? 0 });
}

function refuseFiltered({ finishReasons }: Answered['answer'], usage: Usage): void {
  if (!finishReasons.includes('content_filter')) return;
  throw new ContentFilteredError('A content filter of the service stopped the listening.', {
    usage,
  });
}

/** Another try may bring a verdict, and says nothing against the take; this one was billed. */
function noVerdict(answer: string): TemporaryError {
  const words = answer.replace(/\s+/gu, ' ').trim().slice(0, 120);
  return new TemporaryError(`The proofreader gave no verdict, but "${words}".`, {
    maybeBilled: true,
  });
}
