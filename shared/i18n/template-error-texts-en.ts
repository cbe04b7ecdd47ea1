import type { TemplatePlace } from '../bridge/template-errors';
import { shown } from './quote';
import type { TemplateErrorTexts } from './template-error-texts';

const quoted = (text: string): string => `“${shown(text)}”`;
const at = ({ paragraph, words }: TemplatePlace): string =>
  `paragraph ${paragraph}${words === '' ? '' : ` (${quoted(words)})`}`;

export const templateErrorTextsEn: TemplateErrorTexts = {
  'template/macros': () =>
    'the template carries macros, or is of a kind that may (.docm, .dotm); save it as .docx or .dotx without them',
  'template/external': ({ kind, target }) =>
    `it refers to something outside the file (${shown(kind)}: ${quoted(target)}); remove the link, or embed what it shows`,
  'template/embedded': ({ kind }) =>
    `it embeds something that a memo does not carry (${shown(kind)}); remove it, or put a picture in its place`,
  'template/tracked-change': (place) =>
    `${at(place)} has a tracked change; accept or reject it in Word and save the template`,
  'template/comment': (place) => `${at(place)} has a comment; delete it in Word and save the template`,
  'template/prompt': (place) =>
    `${at(place)} has a content control that is not filled in; fill it in, delete it, or write a placeholder instead`,
  'template/field': ({ field, ...place }) =>
    `${at(place)} has the field ${quoted(field)}; a template may have only PAGE, NUMPAGES and STYLEREF, in a header or footer`,
  'template/note': (place) =>
    `${at(place)} has a footnote or endnote; the memo makes its own footnotes, so delete it from the template`,
  'template/element': ({ element, ...place }) =>
    `${at(place)} has something that is not accepted (${shown(element)}); delete it and save the template`,
  'template/unknown-placeholder': ({ found, nearest, known, ...place }) =>
    `${at(place)}: there is no placeholder ${quoted(found)}; nearest: ${quoted(nearest)}; there are: ${known.join(', ')}`,
  'template/no-memo': ({ wanted }) =>
    `the template has placeholders, but none for the memo itself (one of ${wanted}); put it alone in a paragraph of the text`,
  'template/memo-place': (place) =>
    `${at(place)}: the placeholder of the memo must stand once, alone in a paragraph of the text, and in no table, text box, header or footer`,
};
