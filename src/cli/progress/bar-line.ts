const barCells = 24;
/** Columns of the first word, so that the bar stays where it is when the stage changes. */
const stageWidth = 10;

/** What a line of progress shows. */
export interface BarLine {
  /** What is being done, in one word. */
  readonly stage: string;
  /** How much of it is done, 0 to 1. */
  readonly share: number;
  /** What else there is to say, the most telling first. */
  readonly parts: readonly string[];
}

/** A stage, its bar and as many of the parts, from the first on, as fit into `width` columns. */
export function barLine({ stage, share, parts }: BarLine, width: number): string {
  const full = Math.round(share * barCells);
  const bar = '█'.repeat(full) + '░'.repeat(barCells - full);
  let line = '';
  for (const part of [stage.padEnd(stageWidth), bar, ...parts]) {
    const longer = line === '' ? part : `${line}  ${part}`;
    if (longer.length > width) break;
    line = longer;
  }
  return line;
}
