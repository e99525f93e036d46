import { type Sides, type Variant, findVariants } from './find-variants.ts';
import type { Step } from './step.ts';

/** What a step costs; words that differ cost one each. */
const variantCost = 0.01;
const doubtfulCost = 0.3;
const substitutionCost = 1.5;

interface Cell {
  cost: number;
  /** The step that leads here; undefined at the start. */
  step: Step | undefined;
}

/** Where both sides are looked at; the ends are excluded. */
export interface Window {
  readonly textFrom: number;
  readonly textTo: number;
  readonly saidFrom: number;
  readonly saidTo: number;
}

/**
 * The cheapest way through a short stretch of both sides, in which one word may stand for several:
 * figures, contractions, compounds. Takes time and memory in proportion to the product of lengths.
 */
export function walkWindow(sides: Sides, window: Window): Step[] {
  const { textFrom, textTo, saidFrom, saidTo } = window;
  const width = saidTo - saidFrom + 1;
  const cells: Cell[] = Array.from({ length: (textTo - textFrom + 1) * width }, () => ({
    cost: Infinity,
    step: undefined,
  }));
  cells[0]!.cost = 0;
  for (let text = textFrom; text <= textTo; text++)
    for (let said = saidFrom; said <= saidTo; said++) {
      const { cost } = cells[(text - textFrom) * width + said - saidFrom]!;
      for (const move of movesFrom(sides, text, said)) {
        const step: Step = {
          agreement: move.agreement,
          textFrom: text,
          textTo: text + move.text,
          saidFrom: said,
          saidTo: said + move.said,
        };
        if (step.textTo > textTo || step.saidTo > saidTo) continue;
        const cell = cells[(step.textTo - textFrom) * width + step.saidTo - saidFrom]!;
        if (cost + move.cost >= cell.cost) continue;
        cell.cost = cost + move.cost;
        cell.step = step;
      }
    }
  const steps: Step[] = [];
  for (let step = cells.at(-1)?.step; step !== undefined;) {
    steps.push(step);
    step = cells[(step.textFrom - textFrom) * width + step.saidFrom - saidFrom]?.step;
  }
  return steps.toReversed();
}

interface Move extends Omit<Variant, 'agreement'> {
  readonly agreement: Step['agreement'];
  readonly cost: number;
}

function* movesFrom(sides: Sides, text: number, said: number): Generator<Move, void, undefined> {
  const one = sides.text[text];
  const other = sides.said[said];
  if (one !== undefined && other !== undefined) {
    if (one.key === other.key) yield { text: 1, said: 1, agreement: 'same', cost: 0 };
    else {
      for (const variant of findVariants(sides, text, said))
        yield { ...variant, cost: variant.agreement === 'variant' ? variantCost : doubtfulCost };
      yield { text: 1, said: 1, agreement: 'none', cost: substitutionCost };
    }
  }
  if (one !== undefined) yield { text: 1, said: 0, agreement: 'none', cost: 1 };
  if (other !== undefined) yield { text: 0, said: 1, agreement: 'none', cost: 1 };
}
