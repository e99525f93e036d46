import { badRequest } from './api-error.ts';
import type { ChatMessage, InputAudio } from './chat-request.ts';
import { invalidType, invalidValue, isRecord, missing, type Json } from './invalid.ts';
import { validateInputAudio } from './validate-input-audio.ts';

const roles = ['system', 'developer', 'user', 'assistant', 'tool'];

/**
 * Reads the messages of a request.
 *
 * @throws ApiError 400 that names the message and part at fault
 */
export function validateMessages(
  messages: unknown,
  knowsAudio: (id: string) => boolean,
): ChatMessage[] {
  if (messages === undefined) throw missing('messages');
  if (!Array.isArray(messages)) throw invalidType('messages', 'an array of objects');
  if (messages.length === 0) {
    throw badRequest({
      message: "Invalid 'messages': empty array. Expected at least 1 message.",
      code: 'empty_array',
      param: 'messages',
    });
  }
  return messages.map((message, index) =>
    validateMessage(message, `messages[${index}]`, knowsAudio),
  );
}

function validateMessage(
  message: unknown,
  param: string,
  knowsAudio: (id: string) => boolean,
): ChatMessage {
  if (!isRecord(message)) throw invalidType(param, 'an object');
  const role = message['role'];
  if (role === undefined) throw missing(`${param}.role`);
  if (typeof role !== 'string' || !roles.includes(role)) {
    const list = roles.map((name) => `'${name}'`).join(', ');
    throw invalidValue(
      `${param}.role`,
      `Invalid value: ${JSON.stringify(role)}. Supported values are: ${list}.`,
    );
  }
  const audioId =
    role === 'assistant' ? earlierAudio(message['audio'], param, knowsAudio) : undefined;
  const content = message['content'] ?? undefined;
  if (content === undefined && role === 'assistant') return { role, text: '', audio: [], audioId };
  return { role, ...readContent(content, `${param}.content`, role), audioId };
}

function earlierAudio(
  audio: unknown,
  param: string,
  knowsAudio: (id: string) => boolean,
): string | undefined {
  if (audio === undefined || audio === null) return undefined;
  if (!isRecord(audio) || typeof audio['id'] !== 'string') throw missing(`${param}.audio.id`);
  if (knowsAudio(audio['id'])) return audio['id'];
  throw badRequest({
    message: `Audio with ID '${audio['id']}' not found or expired.`,
    code: 'audio_not_found',
    param: `${param}.audio.id`,
  });
}

function readContent(
  content: unknown,
  param: string,
  role: string,
): Pick<ChatMessage, 'text' | 'audio'> {
  if (content === undefined) throw missing(param);
  if (typeof content === 'string') return { text: content, audio: [] };
  if (!Array.isArray(content)) throw invalidType(param, 'a string or an array of objects');
  const texts: string[] = [];
  const audio: InputAudio[] = [];
  for (const [index, part] of content.entries()) {
    const partParam = `${param}[${index}]`;
    if (!isRecord(part)) throw invalidType(partParam, 'an object');
    const read = readPart(part, partParam, role);
    if (typeof read === 'string') texts.push(read);
    else audio.push(read);
  }
  return { text: texts.join('\n'), audio };
}

function readPart(part: Json, param: string, role: string): string | InputAudio {
  const { type, text } = part;
  if (type === 'text') {
    if (typeof text !== 'string') throw invalidType(`${param}.text`, 'a string');
    return text;
  }
  if (type === 'input_audio' && role === 'user') {
    return validateInputAudio(part['input_audio'], `${param}.input_audio`);
  }
  const supported = role === 'user' ? "'text', 'input_audio'" : "'text'";
  throw invalidValue(
    `${param}.type`,
    `Invalid value: ${JSON.stringify(type)}. Supported values are: ${supported}.`,
  );
}
