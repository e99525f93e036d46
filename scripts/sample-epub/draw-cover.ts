import { encodePng } from './encode-png.ts';
import { paint } from './paint.ts';
import { disc, overlap, polygon, ring } from './shape.ts';
import type { Point, Shape } from './shape.ts';

/** Retailers of audiobooks want a square of at least 2400 pixels. */
const size = 2400;

const green = 0x1d3a3a;
const deepGreen = 0x132828;
const copper = 0xc4793f;
const darkCopper = 0xa9632f;
const cream = 0xf1e6cf;
const wax = 0xa3262a;

/** The picture, from the back to the front: a penny like a setting sun, a shop scale, a counter. */
const layers: readonly (readonly [Shape, number])[] = [
  [disc([1200, 1130], 880), copper],
  [ring([1200, 1130], 820, 14), darkCopper],
  [rectangle(0, 1890, size, size), deepGreen],
  [rectangle(0, 1890, size, 1902), cream],
  // The foot, the pillar and the beam, which hangs lower on the side of the weights.
  [polygon([860, 1890], [900, 1830], [1500, 1830], [1540, 1890]), deepGreen],
  [polygon([1070, 1830], [1165, 1310], [1235, 1310], [1330, 1830]), deepGreen],
  [
    polygon([560, 1268], [1200, 1275], [1840, 1352], [1840, 1388], [1200, 1385], [560, 1304]),
    deepGreen,
  ],
  [disc([1200, 1325], 78), deepGreen],
  [disc([1200, 1325], 40), cream],
  // The tray for the goods.
  [rectangle(548, 1090, 572, 1290), deepGreen],
  [overlap(disc([560, 690], 430), rectangle(100, 930, 1000, 1130)), deepGreen],
  [disc([560, 1286], 34), deepGreen],
  // The plate for the weights, one weight, and the penny in its wax below.
  [rectangle(1828, 1180, 1852, 1370), deepGreen],
  [overlap(disc([1840, 1164], 66), rectangle(1770, 1170, 1910, 1240)), wax],
  [rectangle(1560, 1146, 2120, 1178), deepGreen],
  [polygon([1700, 1146], [1730, 920], [1950, 920], [1980, 1146]), cream],
  [rectangle(1810, 866, 1870, 922), cream],
  [disc([1840, 846], 52), cream],
  [disc([1840, 1370], 34), deepGreen],
];

/** Draws the sample's cover, with smooth edges, as a square PNG. */
export function drawCover(): Buffer {
  const canvas = {
    width: size,
    height: size,
    palette: [green],
    pixels: new Uint8Array(size * size),
  };
  for (const [shape, colour] of layers) paint(canvas, shape, colour);
  return encodePng(canvas);
}

function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return polygon(...corners);
}
