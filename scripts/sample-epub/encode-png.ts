import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture whose pixels are numbers of colours in a palette. */
export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  /** Up to 256 colours, each `0xRRGGBB`. */
  readonly palette: readonly number[];
  /** One palette index a pixel, row by row from the top. */
  readonly pixels: Uint8Array;
}

/** Encodes the picture as a PNG of 8 bits a pixel (W3C PNG specification, colour type 3). */
export function encodePng({ width, height, palette, pixels }: IndexedImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(
    palette.flatMap((rgb) => [(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff]),
  );
  // Run-length matching looks nothing up in hash tables, whose details differ between processors.
  const data = deflateSync(filterRows(pixels, width), { level: 9, strategy: constants.Z_RLE });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row as its differences from the row above (filter 2, Up), which turns plain areas to zeros. */
function filterRows(pixels: Uint8Array, width: number): Buffer {
  const height = pixels.length / width;
  const filtered = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * (width + 1);
    filtered[row] = 2;
    for (let x = 0; x < width; x += 1) {
      const here = pixels[y * width + x] ?? 0;
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0);
      filtered[row + 1 + x] = here - above;
    }
  }
  return filtered;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
