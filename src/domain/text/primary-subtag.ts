/** The language itself in a language's tag, in small letters: `pt` of `pt-BR`; empty for an empty tag. */
export function primarySubtag(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase();
}
