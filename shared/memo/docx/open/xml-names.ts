const office = 'http://schemas.openxmlformats.org';
const microsoft = 'http://schemas.microsoft.com/office';

/** The prefixes of the vocabularies that a Word file is made of. A file may use others; here they have these. */
export const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: `${office}/wordprocessingml/2006/main`,
    r: `${office}/officeDocument/2006/relationships`,
    mc: `${office}/markup-compatibility/2006`,
    m: `${office}/officeDocument/2006/math`,
    wp: `${office}/drawingml/2006/wordprocessingDrawing`,
    a: `${office}/drawingml/2006/main`,
    pic: `${office}/drawingml/2006/picture`,
    v: 'urn:schemas-microsoft-com:vml',
    o: 'urn:schemas-microsoft-com:office:office',
    w10: 'urn:schemas-microsoft-com:office:word',
    w14: `${microsoft}/word/2010/wordml`,
    w15: `${microsoft}/word/2012/wordml`,
    wps: `${microsoft}/word/2010/wordprocessingShape`,
    wpg: `${microsoft}/word/2010/wordprocessingGroup`,
    wpc: `${microsoft}/word/2010/wordprocessingCanvas`,
    wp14: `${microsoft}/word/2010/wordprocessingDrawing`,
    xml: 'http://www.w3.org/XML/1998/namespace',
  }).map(([prefix, uri]) => [uri, prefix]),
);

/** The vocabularies of the strict dialect that say what those of the usual one say. */
const strict: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'wordprocessingml/main': `${office}/wordprocessingml/2006/main`,
    'officeDocument/relationships': `${office}/officeDocument/2006/relationships`,
    'officeDocument/math': `${office}/officeDocument/2006/math`,
    'drawingml/wordprocessingDrawing': `${office}/drawingml/2006/wordprocessingDrawing`,
    'drawingml/main': `${office}/drawingml/2006/main`,
    'drawingml/picture': `${office}/drawingml/2006/picture`,
  }).map(([path, uri]) => [`http://purl.oclc.org/ooxml/${path}`, uri]),
);

/** The name of a vocabulary in the usual dialect. */
export const usualName = (uri: string): string => strict.get(uri) ?? uri;

/** The vocabularies whose names stand without a prefix: they never share a part with another one. */
const unprefixed: ReadonlySet<string> = new Set([
  `${office}/package/2006/relationships`,
  `${office}/package/2006/content-types`,
]);

const reserved: ReadonlySet<string> = new Set(prefixes.values());

/** The prefix that a vocabulary has here; null where the file's own would say something else. */
export const prefixFor = (uri: string, written: string): string | null => {
  if (unprefixed.has(uri)) return '';
  const fixed = prefixes.get(uri);
  if (fixed !== undefined) return fixed;
  return reserved.has(written) ? null : written;
};
