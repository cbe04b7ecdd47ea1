/**
 * What pdf.js needs beside its code: character maps and fonts for documents that do not carry their own, and decoders
 * for scanned pages. Each is a chunk of the app, because the page may fetch nothing.
 */
const parts = import.meta.glob<string>(
  [
    '../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm',
  ],
  { query: '?url&inline', import: 'default' },
);

const byName = new Map(Object.entries(parts).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]));

/** Hands out the parts by name; pdf.js makes one for each document. */
export class PdfParts {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const load = byName.get(kind === 'cMapUrl' && !filename.endsWith('.bcmap') ? `${filename}.bcmap` : filename);
    if (load === undefined) throw new Error(`pdf.js asked for ${filename}`);
    const address = await load();
    return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  }
}
