import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../shared/memo/docx/open/parse-xml';
import { printXml } from '../../../shared/memo/docx/open/print-xml';
import { everyElement, textIn, type XmlElement, type XmlNode } from '../../../shared/memo/docx/open/xml-node';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const read = (xml: string) => {
  const part = parseXml(strToU8(xml), 'word/x.xml');
  if (!part.ok) throw new Error(JSON.stringify(part.error));
  return part.value;
};

const refusal = (xml: string | Uint8Array) => {
  const part = parseXml(typeof xml === 'string' ? strToU8(xml) : xml, 'word/x.xml');
  return part.ok ? null : part.error;
};

describe('XML is read', () => {
  it('with its text, whichever way it is spelt', () => {
    const { root } = read('<?xml version="1.0"?><!-- a --><a>x &amp; &#20013;&#x6587;<b/><![CDATA[<&]]></a>');
    expect(textIn(root)).toBe('x & 中文<&');
  });

  it('with the prefixes that are usual, whatever the file calls them', () => {
    const { root } = read(`<x:p xmlns:x="${w}" x:rsidR="1"><q xmlns="${w}"/></x:p>`);
    expect([...everyElement(root)].map(({ name }) => name)).toEqual(['w:p', 'w:q']);
    expect(root.attributes.get('w:rsidR')).toBe('1');
  });

  it('with prefixes in values renamed alike', () => {
    const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
    const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
    const { root } = read(`<w:p xmlns:w="${w}" xmlns:c="${mc}" xmlns:new="${w14}" c:Ignorable="new" new:paraId="1"/>`);
    expect(Object.fromEntries(root.attributes)).toEqual({ 'mc:Ignorable': 'w14', 'w14:paraId': '1' });
  });
});

describe('XML is refused', () => {
  it.each([
    ['with a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', { code: 'docx/doctype' }],
    ['with an entity of its own', '<a>\n&b;</a>', { code: 'docx/xml', place: 'word/x.xml', params: { line: 1 } }],
    ['where it is not closed', '<a><b></a>', { code: 'docx/xml' }],
    ['where it ends early', '<a><b/>', { code: 'docx/xml' }],
    ['with two roots', '<a/><a/>', { code: 'docx/xml' }],
    ['with text outside', '<a/>b', { code: 'docx/xml' }],
    ['with nothing in it', '', { code: 'docx/xml' }],
    ['with an attribute twice', '<a b="1" b="2"/>', { code: 'docx/xml' }],
    ['with a control character', '<a>&#1;</a>', { code: 'docx/xml' }],
    ['with half a character', '<a>&#xD800;</a>', { code: 'docx/xml' }],
    ['with a prefix from nowhere', '<b:a/>', { code: 'docx/prefix', params: { prefix: 'b' } }],
    ['with a known prefix for a strange thing', '<w:a xmlns:w="urn:x"/>', { code: 'docx/prefix' }],
    [
      'in the strict dialect',
      '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
      { code: 'docx/strict' },
    ],
    ['too deep', '<a>'.repeat(300) + '</a>'.repeat(300), { code: 'docx/too-large' }],
  ])('%s', (_name, xml, error) => {
    expect(refusal(xml)).toMatchObject(error);
  });

  it('in another encoding', () => {
    expect(refusal(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))?.code).toBe('docx/not-utf-8');
  });
});

const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'w14:x');
const words = fc
  .string({ unit: 'grapheme' })
  .filter((text) => text !== '' && !/\r|(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text));
const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ node: XmlNode; element: XmlElement }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, words, tie('element')),
  element: fc.record({
    name,
    attributes: fc
      .uniqueArray(fc.tuple(fc.constantFrom('w:val', 'w:id', 'plain'), words), { selector: ([key]) => key })
      .map((pairs) => new Map(pairs)),
    // Neighbouring texts are one text once they are read.
    children: fc
      .array(tie('node'), { maxLength: 4 })
      .map((nodes) => nodes.filter((one, at) => typeof one !== 'string' || typeof nodes[at - 1] !== 'string')),
  }),
})).element;

it('what is printed is read as what it was', () => {
  const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
  fc.assert(
    fc.property(tree, (root) => {
      const namespaces = new Map([
        ['w', w],
        ['w14', w14],
      ]);
      expect(read(printXml({ root, namespaces })).root).toEqual(root);
    }),
  );
});
