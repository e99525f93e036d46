/** How much of a document could not be read. */
export interface Omissions {
  /** Other documents that are embedded as they are. */
  documents: number;
  /** Letters of fonts that have letters of their own. */
  letters: number;
}

/** Says to people what of a document could not be read. */
export function describeOmissions({ documents, letters }: Omissions): readonly string[] {
  const embedded = documents === 1 ? 'One other document is' : `${documents} other documents are`;
  return [
    ...(documents === 0
      ? []
      : [
          `${embedded} embedded in this one and left out: open it in Word and save it to take them in.`,
        ]),
    ...(letters === 0
      ? []
      : [
          'Some symbols of special fonts may stand for letters; nobody can tell which, so they are left out.',
        ]),
  ];
}
