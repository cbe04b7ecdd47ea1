/** `npm run icons`: draws build/*.svg in every size and format that a system asks for. The results are committed. */
/// <reference lib="dom" />
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await ensure();
await ensureSystemPackages();

const { chromium } = await import('@playwright/test');

/** @typedef {{ size: number, png: Buffer, rgba: Buffer }} Drawing */

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Below this, Windows wants bitmaps. */
const ICO_PNG_FROM = 256;
const ICO_SIZES = [16, 24, 32, 48, 64, ICO_PNG_FROM];
/** Apple's names for pictures in PNG. 16 and 32 are not among them: the system shrinks the next. */
const ICNS = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * Draws each size for itself: the drawings leave out what a small one cannot show.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} svg
 * @returns {Promise<readonly Drawing[]>}
 */
async function draw(page, svg) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const drawings = [];
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0"><img src="${source}" width="${size}" height="${size}">`);
    await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
    const png = await page.screenshot({ omitBackground: true });
    drawings.push({ size, png, rgba: await pixels(page, png) });
  }
  return drawings;
}

/** @param {import('@playwright/test').Page} page @param {Buffer} png */
async function pixels(page, png) {
  const base64 = await page.evaluate(async (data) => {
    const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
    const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none' });
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return btoa(Array.from(rgba, (byte) => String.fromCharCode(byte)).join(''));
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}

/**
 * A bitmap as icons hold it: rows from below, blue first, and a mask that nothing reads where there is an alpha channel.
 *
 * @param {Drawing} drawing
 */
function bitmap({ size, rgba }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: size }, (_, row) =>
    rgba.subarray((size - 1 - row) * size * 4, (size - row) * size * 4),
  );
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, Buffer.concat(rows).swap32().map(rotate), mask]);
}

/** After `swap32`, RGBA is ABGR; icons want BGRA. @param {number} _ @param {number} index @param {Uint8Array} all */
function rotate(_, index, all) {
  return /** @type {number} */ (all[index % 4 === 3 ? index - 3 : index + 1]);
}

/** @param {readonly Drawing[]} drawings */
function ico(drawings) {
  const images = drawings
    .filter(({ size }) => ICO_SIZES.includes(size))
    .map((drawing) => ({ size: drawing.size, data: drawing.size < ICO_PNG_FROM ? bitmap(drawing) : drawing.png }));
  const head = Buffer.alloc(6 + images.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, data }] of images.entries()) {
    const entry = 6 + index * 16;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(data.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...images.map(({ data }) => data)]);
}

/** @param {string} name @param {Buffer} data */
function icnsBlock(name, data) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(8 + data.length, 4);
  return Buffer.concat([head, data]);
}

/** @param {readonly Drawing[]} drawings */
function icns(drawings) {
  const blocks = ICNS.flatMap(([name, wanted]) =>
    drawings.filter(({ size }) => size === wanted).map(({ png }) => icnsBlock(name, png)),
  );
  return icnsBlock('icns', Buffer.concat(blocks));
}

const folder = join(root, 'build');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const name of ['icon', 'document']) {
    const drawings = await draw(page, readFileSync(join(folder, `${name}.svg`), 'utf8'));
    writeFileSync(join(folder, `${name}.ico`), ico(drawings));
    writeFileSync(join(folder, `${name}.icns`), icns(drawings));
    if (name !== 'icon') continue;
    mkdirSync(join(folder, 'icons'), { recursive: true });
    for (const { size, png } of drawings) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
  }
} finally {
  await browser.close();
}
