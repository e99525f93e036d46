import { voiceNames, type VoiceName } from './chat-request.ts';

/** Who speaks for a voice: itself where it is known here, else always the same one of the known. */
export function standInFor(name: string): VoiceName {
  const known = voiceNames.find((voice) => voice === name);
  const letters = Array.from(name, (letter) => letter.codePointAt(0) ?? 0);
  const sum = letters.reduce((total, letter) => total + letter, 0);
  return known ?? voiceNames[sum % voiceNames.length]!;
}
