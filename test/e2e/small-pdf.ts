/** A page's contents, and what of fonts and pictures it uses by name. */
interface PageParts {
  readonly contents: string;
  readonly resources: string;
}

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const hexUcs2 = (text: string): string =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Puts numbered objects into a file with its table. */
function written(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  parts.push(Buffer.from(`trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Eight white lines in the code of fax machines, shown in black. */
const SCAN = stream(
  '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 ' +
    '/Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>',
  Buffer.from('ff001001', 'hex'),
);

/**
 * A PDF of three pages, as clients send them: Latin letters and Chinese ones in fonts that the file does not carry, and
 * a scanned page. `padding` bytes that nothing refers to make it long.
 */
export function smallPdf(latin: string, chinese: string, padding = 0): Buffer {
  const pages: readonly PageParts[] = [
    { contents: `BT /F1 24 Tf 60 700 Td (${latin}) Tj ET`, resources: '/Font << /F1 9 0 R >>' },
    { contents: `BT /F2 24 Tf 60 700 Td <${hexUcs2(chinese)}> Tj ET`, resources: '/Font << /F2 10 0 R >>' },
    { contents: 'q 400 0 0 400 100 200 cm /Im Do Q', resources: '/XObject << /Im 13 0 R >>' },
  ];
  const page = ({ resources }: PageParts, index: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + index} 0 R /Resources << ${resources} >> >>`;
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
    ...pages.map(page),
    ...pages.map(({ contents }) => stream('', Buffer.from(contents))),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [11 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 12 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    SCAN,
    ...(padding === 0 ? [] : [stream('', Buffer.alloc(padding, 1))]),
  ]);
}
