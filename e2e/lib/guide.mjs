// What the journey's firm and supervisor know: prices and limits, read from the guide's own files, and a photo. What it is
// not: a copy of the guide; a file that changes changes the journey with it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const data = (path) => readFileSync(fileURLToPath(new URL(`../../crates/guide/data/${path}`, import.meta.url)), "utf8");

/** The blocks of a TOML file's list, as texts. */
const blocks = (text, list) => text.split(`[[${list}]]`).slice(1);
const field = (block, name) => block.match(new RegExp(`^${name} *= *"?([^"\\n]+)"?`, "m"))?.[1].trim();

/** The middle price of every entry of the catalogue, in yuan. */
export const prices = new Map(
  blocks(data("catalogue/urban-china.toml"), "entry").flatMap((block) => {
    const price = block.match(/mid *= *"?([\d.]+)/)?.[1];
    return price ? [[field(block, "id"), Number(price)]] : [];
  }),
);

/** A measurement that keeps the limit of an item: the limit itself. */
export const limits = new Map(
  blocks(data("checklist/national.toml"), "item").flatMap((block) => {
    const limit = block.match(/limit *= *\{ *at_(?:least|most) *= *"?([\d.]+)/)?.[1];
    return limit ? [[field(block, "id"), limit]] : [];
  }),
);

/** A photo: a small grey square that says nothing and is one. */
export function photo(folder) {
  const path = join(folder, "photo.png");
  writeFileSync(path, png(8));
  return path;
}

function png(side) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (side + 1), 0x80);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name, bytes) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
