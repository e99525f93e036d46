// Taken out of `Math` once: inside the test runner's sandbox every look-up of a global is slow.
const { abs, max, min, sqrt } = Math;

/** A flat shape: its box, and how far a point lies outside its edge. All lengths in pixels. */
export interface Shape {
  /** Left, top, right, bottom: nothing of the shape lies outside. */
  readonly box: readonly [number, number, number, number];
  /** Distance from the edge, negative inside; exact only near straight or round edges. */
  readonly distance: (x: number, y: number) => number;
}

/** A point in pixels from the top left corner. */
export type Point = readonly [number, number];

/** A disc around the centre. */
export function disc([cx, cy]: Point, radius: number): Shape {
  return {
    box: [cx - radius, cy - radius, cx + radius, cy + radius],
    distance: (x, y) => sqrt((x - cx) ** 2 + (y - cy) ** 2) - radius,
  };
}

/** The line of a circle: `radius` to its middle, `width` across. */
export function ring(centre: Point, radius: number, width: number): Shape {
  const { distance } = disc(centre, radius);
  return {
    box: disc(centre, radius + width / 2).box,
    distance: (x, y) => abs(distance(x, y)) - width / 2,
  };
}

/** A convex polygon, its corners clockwise as seen on the page. */
export function polygon(...corners: readonly Point[]): Shape {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const sides = corners.map(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
    const length = sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
    return { x1, y1, nx: (y2 - y1) / length, ny: (x1 - x2) / length };
  });
  return {
    box: [min(...xs), min(...ys), max(...xs), max(...ys)],
    distance: (x, y) =>
      sides.reduce(
        (far, side) => max(far, (x - side.x1) * side.nx + (y - side.y1) * side.ny),
        -Infinity,
      ),
  };
}

/** The part of one shape that lies inside another. */
export function overlap(one: Shape, other: Shape): Shape {
  return {
    box: one.box,
    distance: (x, y) => max(one.distance(x, y), other.distance(x, y)),
  };
}
