import { wordValue } from '../docx/open/word-value';
import { elementsOf, type XmlElement } from '../docx/open/xml-node';

/** How the items of a list are marked. */
export type ListForm = 'bullets' | 'numbers';

/** The form of a level of a list, by the number of the list; null where it has no marks. */
export type ListForms = (list: string, level: string) => ListForm | null;

/** The forms of the lists of a file, as its numbering part tells them. */
export const listForms = (numbering: XmlElement | null): ListForms => {
  const [lists, kinds] = ['w:num', 'w:abstractNum'].map((name) =>
    numbering === null ? [] : elementsOf(numbering, name),
  );
  const kindOf = new Map(
    lists?.map((list) => [list.attributes.get('w:numId'), wordValue(list, 'w:abstractNumId') ?? undefined]),
  );
  const byId = new Map(kinds?.map((kind) => [kind.attributes.get('w:abstractNumId'), kind]));
  return (list, level) => {
    const kind = byId.get(kindOf.get(list));
    const found = kind && elementsOf(kind, 'w:lvl').find((one) => one.attributes.get('w:ilvl') === level);
    const format = wordValue(found, 'w:numFmt') ?? 'none';
    if (format === 'none') return null;
    return format === 'bullet' ? 'bullets' : 'numbers';
  };
};
