import type { IndexedImage } from './encode-png.ts';
import type { Shape } from './shape.ts';

// Taken out of `Math` once: inside the test runner's sandbox every look-up of a global is slow.
const { floor, max, min, round } = Math;

/** Steps between "outside" and "inside" at a smooth edge; few, so that the palette stays small. */
const edgeSteps = 6;

/** A picture being painted: its palette grows as edges need mixed colours. */
export interface Canvas extends IndexedImage {
  readonly palette: number[];
}

/**
 * Paints the shape over what is there, with smooth edges.
 *
 * @throws RangeError when the picture would need more than 256 colours
 */
export function paint(canvas: Canvas, shape: Shape, colour: number): void {
  const { width, height, pixels, palette } = canvas;
  const mixed = new Map<number, number>();
  const [left, top, right, bottom] = shape.box;
  for (let y = max(0, floor(top) - 1); y < min(height, bottom + 1); y += 1) {
    for (let x = max(0, floor(left) - 1); x < min(width, right + 1); x += 1) {
      const inside = min(1, max(0, 0.5 - shape.distance(x + 0.5, y + 0.5)));
      const step = round(inside * edgeSteps);
      if (step === 0) continue;
      const at = y * width + x;
      const below = pixels[at] ?? 0;
      const key = below * (edgeSteps + 1) + step;
      let index = mixed.get(key);
      if (index === undefined) {
        index = indexOf(palette, mix(palette[below] ?? 0, colour, step / edgeSteps));
        mixed.set(key, index);
      }
      pixels[at] = index;
    }
  }
}

function indexOf(palette: number[], colour: number): number {
  const known = palette.indexOf(colour);
  if (known >= 0) return known;
  if (palette.length === 256) throw new RangeError('The picture needs more than 256 colours.');
  return palette.push(colour) - 1;
}

/** The colour that lies `share` (0 to 1) of the way from one to the other. */
function mix(from: number, to: number, share: number): number {
  const channel = (shift: number): number => {
    const start = (from >> shift) & 0xff;
    const end = (to >> shift) & 0xff;
    return round(start + (end - start) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
