/** The text of a Word file by its parts. */
export type Parts = Readonly<Record<string, string>>;
type Habit = (parts: Parts) => Parts;

const document = 'word/document.xml';
const types = '[Content_Types].xml';
const related = 'word/_rels/document.xml.rels';
const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const inPart =
  (path: string, change: (xml: string) => string): Habit =>
  (parts) => ({ ...parts, [path]: change(parts[path] ?? '') });
const inText = (change: (xml: string) => string): Habit => inPart(document, change);
const both =
  (...habits: readonly Habit[]): Habit =>
  (parts) =>
    habits.reduce((all, habit) => habit(all), parts);

const run = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g;
/** Every run of text, with its properties and its words, halved where no entity is torn. */
const inRuns = (change: (properties: string, first: string, rest: string) => string): Habit =>
  inText((xml) =>
    xml.replace(run, (_all, properties: string | undefined, words: string) => {
      const half = words.includes('&') ? words.length : words.length >> 1;
      return change(properties ?? '', words.slice(0, half), words.slice(half));
    }),
  );
const words = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const withProperties = (properties: string, more: string): string =>
  properties === '' ? `<w:rPr>${more}</w:rPr>` : properties.replace('</w:rPr>', `${more}</w:rPr>`);

const control = /<w:sdt><w:sdtPr>((?:(?!<w:sdt>).)*?)<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs;
const inControls = (change: (properties: string, content: string) => string): Habit =>
  inText((xml) => xml.replace(control, (_all, properties: string, content: string) => change(properties, content)));
const controlled = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const simpleField = (xml: string): string =>
  xml.replace(
    /<w:r><w:fldChar w:fldCharType="begin"[^>]*\/><\/w:r><w:r><w:instrText[^>]*>( SEQ[^<]*)<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/g,
    '<w:fldSimple w:instr="$1">$2</w:fldSimple>',
  );

const added = (path: string, type: string, kind: string, xml: string): Habit =>
  both(
    (parts) => ({ ...parts, [path]: xml }),
    inPart(types, (all) =>
      all.replace('</Types>', `<Override PartName="/${path}" ContentType="${wordprocessing}.${type}+xml"/></Types>`),
    ),
    inPart(related, (all) =>
      all.replace(
        '</Relationships>',
        `<Relationship Id="rX${path.length}" Type="${kind}" Target="${path.slice('word/'.length)}"/></Relationships>`,
      ),
    ),
  );

const transitional = 'http://schemas.openxmlformats.org';
const strictly = 'http://purl.oclc.org/ooxml';
/** Where the strict dialect keeps its names. */
const strict: Habit = (parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      path,
      xml
        .replaceAll(`${transitional}/wordprocessingml/2006/main`, `${strictly}/wordprocessingml/main`)
        .replaceAll(`${transitional}/officeDocument/2006/relationships`, `${strictly}/officeDocument/relationships`)
        .replaceAll(`${transitional}/officeDocument/2006/math`, `${strictly}/officeDocument/math`)
        .replaceAll(`${transitional}/drawingml/2006/`, `${strictly}/drawingml/`)
        .replace('<w:document ', '<w:document w:conformance="strict" '),
    ]),
  );

/** WPS counts its styles and leaves nothing of the names under which they were written but in `w:name`. */
const countedStyles: Habit = (parts) => {
  const ids = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id ?? '');
  const counted = (xml: string): string =>
    xml.replace(
      /(w:styleId|<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val)="([^"]+)"/g,
      (all, name: string, id: string) => (ids.includes(id) ? `${name}="${ids.indexOf(id) + 1}"` : all),
    );
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, counted(xml)]));
};

const others = ['“', '”'] as const;
const straight = (xml: string): string => xml.replace(/[“”]/g, '&quot;').replace(/[‘’]/g, "'");
const curled = (xml: string): string => {
  let at = 0;
  return xml.replace(/(?<=>[^<]*)&quot;(?=[^>]*<)/g, () => others[at++ % 2] ?? '');
};
const inWords = (change: (text: string) => string): Habit => {
  const all = (xml: string): string =>
    xml.replace(/(<w:t xml:space="preserve">)([^<]*)/g, (_all, start: string, text: string) => start + change(text));
  return both(inText(all), inPart('word/footnotes.xml', all));
};

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ':': '：', '(': '（', ')': '）', '%': '％' };
const halfWidth: Readonly<Record<string, string>> = { '，': ',', '：': ':', '（': '(', '）': ')', '；': ';' };

const comment = `<?xml version="1.0"?><w:comments xmlns:w="${transitional}/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="7" w:author="Li Si" w:initials="L"><w:p w14:paraId="11111111"><w:r><w:annotationRef/></w:r><w:r><w:t>Is it so?</w:t></w:r></w:p></w:comment><w:comment w:id="8" w:author="Wang Wu"><w:p w14:paraId="22222222"><w:r><w:t>It is.</w:t></w:r></w:p></w:comment></w:comments>`;
const threads =
  '<?xml version="1.0"?><w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="11111111" w15:done="0"/><w15:commentEx w15:paraId="22222222" w15:paraIdParent="11111111" w15:done="1"/></w15:commentsEx>';

/** What word processors do to a file that nobody edits: opened, repaired, saved, and read as the same text. */
export const habits: Readonly<Record<string, Habit>> = {
  'runs torn by the spelling check and by revisions': inRuns(
    (properties, first, rest) =>
      `<w:r w:rsidR="00A1" w:rsidRPr="00B2">${properties}${words(first)}</w:r><w:proofErr w:type="spellStart"/>` +
      `<w:r w:rsidR="00C3">${properties}<w:lastRenderedPageBreak/>${words(rest)}</w:r><w:proofErr w:type="spellEnd"/>`,
  ),
  'smart tags and custom elements around words': inRuns(
    (properties, first, rest) =>
      `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:smartTagPr><w:attr w:name="ProductID" w:val="x"/></w:smartTagPr><w:r>${properties}${words(first)}</w:r></w:smartTag>` +
      `<w:customXml w:element="y"><w:customXmlPr/><w:r>${properties}${words(rest)}</w:r></w:customXml>`,
  ),
  'bookmarks and permissions in and between paragraphs': inText((xml) =>
    xml
      .replaceAll(
        '<w:r><w:t',
        '<w:bookmarkStart w:id="900" w:name="_GoBack"/><w:bookmarkEnd w:id="900"/><w:permStart w:id="1"/><w:permEnd w:id="1"/><w:r><w:t',
      )
      .replaceAll(
        '</w:sdt><w:sdt>',
        '</w:sdt><w:bookmarkStart w:id="901" w:name="x"/><w:bookmarkEnd w:id="901"/><w:sdt>',
      ),
  ),
  'formatting alone, tracked': both(
    inRuns(
      (properties, first, rest) =>
        `<w:r>${withProperties(properties, '<w:i/><w:rPrChange w:id="5" w:author="L" w:date="2026-01-01T00:00:00Z"><w:rPr><w:b/></w:rPr></w:rPrChange>')}${words(first + rest)}</w:r>`,
    ),
    inText((xml) =>
      xml.replaceAll(
        '</w:pPr>',
        '<w:jc w:val="both"/><w:rPr><w:rPrChange w:id="6" w:author="L"><w:rPr><w:ins w:id="61" w:author="L"/></w:rPr></w:rPrChange></w:rPr><w:pPrChange w:id="7" w:author="L"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>',
      ),
    ),
  ),
  'controls taken away': inText((xml) => xml.replace(control, '$2')),
  'controls without their tags': inControls((properties, content) =>
    controlled(properties.replace(/<w:tag [^>]*>/, ''), content),
  ),
  'controls without their galleries, with numbers and locks': inControls((properties, content) =>
    controlled(
      properties.replace(
        /<w:docPartObj>.*?<\/w:docPartObj>/,
        '<w:id w:val="-12345"/><w:lock w:val="unlocked"/><w:placeholder><w:docPart w:val="DefaultPlaceholder"/></w:placeholder><w15:color w:val="FF0000"/>',
      ),
      content,
    ),
  ),
  'one control for two blocks': inText((xml) =>
    xml.replace(/<\/w:sdtContent><\/w:sdt><w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*?<\/w:sdtPr><w:sdtContent>/s, ''),
  ),
  'a control for every paragraph of a block': inControls((properties, content) =>
    /^<w:p>/.test(content)
      ? content.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => controlled(properties, paragraph))
      : controlled(properties, content),
  ),
  'a control within the paragraph, not around it': inControls((properties, content) =>
    /^<w:p>(?:(?!<w:p>).)*<\/w:p>$/s.test(content)
      ? content.replace(
          /(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)(.*)(<\/w:p>)/s,
          (_all, start: string, inner: string, end: string) => start + controlled(properties, inner) + end,
        )
      : controlled(properties, content),
  ),
  'controls of somebody else around and within': inText((xml) =>
    xml
      .replace(/(<w:body>)(.*)(<w:sectPr)/s, (_all, start: string, inner: string, end: string) =>
        [start, controlled('<w:alias w:val="Firm"/><w:tag w:val="firm"/>', inner), end].join(''),
      )
      .replace(run, (found) => controlled('<w:tag w:val="word"/><w:text/>', found)),
  ),
  'controls and custom elements around rows and cells': inText((xml) =>
    xml
      .replace(/<w:tr>.*?<\/w:tr>/gs, (row) => controlled('<w:tag w:val="row"/>', row))
      .replace(
        /<w:tc>.*?<\/w:tc>/gs,
        (cell) => `<w:customXml w:element="c">${controlled('<w:id w:val="4"/>', cell)}</w:customXml>`,
      ),
  ),
  'an alternate content around text': inRuns(
    (properties, first, rest) =>
      `<w:r>${properties}<mc:AlternateContent><mc:Choice Requires="w14">${words(first)}</mc:Choice><mc:Fallback>${words('something else')}</mc:Fallback></mc:AlternateContent>${words(rest)}</w:r>`,
  ),
  'an alternate content around paragraphs': inControls((properties, content) =>
    controlled(
      properties,
      `<mc:AlternateContent><mc:Choice Requires="w15">${content}</mc:Choice><mc:Fallback><w:p><w:r><w:t>something else</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>`,
    ),
  ),
  'quotes made straight': inWords(straight),
  'quotes curled': both(inText(curled)),
  'full-width signs': inWords((text) => text.replace(/[,:()%]/g, (sign) => fullWidth[sign] ?? sign)),
  'half-width signs': inWords((text) => text.replace(/[，：（）；]/g, (sign) => halfWidth[sign] ?? sign)),
  'spaces of another width': inWords((text) => text.replaceAll('\u00a0', ' ').replace(/(\w) (\w)/g, '$1\u00a0$2')),
  'hyphens as signs of their own': inRuns(
    (properties, first, rest) =>
      `<w:r>${properties}${words(first)}<w:softHyphen/>${words(rest).replaceAll(
        '\u2011',
        '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">',
      )}</w:r>`,
  ),
  'possible breaks within words': inWords((text) => text.replaceAll('machines', 'ma\u00adchi\u200bnes')),
  'footnotes of other numbers': both(
    inText((xml) => xml.replace(/(<w:footnoteReference w:id=)"(\d+)"/g, '$1"4$2"')),
    inPart('word/footnotes.xml', (xml) => xml.replace(/(<w:footnote w:id=)"(\d+)"/g, '$1"4$2"')),
  ),
  'simple fields in place of complex ones': inText(simpleField),
  'instructions torn in pieces': inText((xml) =>
    xml.replace(/<w:instrText([^>]*)> SEQ Table/g, '<w:instrText$1> S</w:instrText></w:r><w:r><w:instrText$1>EQ Table'),
  ),
  'links around words': inRuns(
    (properties, first, rest) =>
      `<w:hyperlink w:anchor="x"><w:r>${properties}${words(first)}</w:r></w:hyperlink><w:dir w:val="ltr"><w:bdo w:val="ltr"><w:r>${properties}${words(rest)}</w:r></w:bdo></w:dir>`,
  ),
  'empty paragraphs between blocks': inText((xml) =>
    xml.replaceAll('</w:sdt><w:sdt>', '</w:sdt><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:sdt>'),
  ),
  'comments in parts that extend them': both(
    added('word/comments.xml', 'comments', `${transitional}/officeDocument/2006/relationships/comments`, comment),
    added(
      'word/commentsExtended.xml',
      'commentsExtended',
      'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      threads,
    ),
    inText((xml) =>
      xml.replace(
        run,
        '<w:commentRangeStart w:id="7"/>$&<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      ),
    ),
  ),
  'the strict dialect': strict,
  'names and styles of WPS': both(
    inText((xml) =>
      xml
        .replace(
          '<w:document ',
          '<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" ',
        )
        .replace('mc:Ignorable="', 'mc:Ignorable="wpsCustomData ')
        .replaceAll('<w:sectPr', '<wpsCustomData:sectCustomData/><w:sectPr'),
    ),
    countedStyles,
  ),
  'names under other prefixes': (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        path.startsWith('word/') && path.endsWith('.xml')
          ? xml
              .replaceAll('xmlns:w=', 'xmlns:ns0=')
              .replace(/<(\/?)w:/g, '<$1ns0:')
              .replace(/ w:(\w+=)/g, ' ns0:$1')
          : xml,
      ]),
    ),
  'a table of contents with pages, out of its control': inText((xml) =>
    xml.replace(
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>',
      '<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t>Contents</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:hyperlink w:anchor="_Toc1"><w:r><w:t>1 Heading site</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink></w:p>$&',
    ),
  ),
};
