import { wordValue } from '../docx/open/word-value';
import { childOf, elementsOf, type XmlElement } from '../docx/open/xml-node';

/** Whether a property that is there or not, or says so, is on. */
export const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const flag = properties && childOf(properties, name);
  return flag !== undefined && !['0', 'false', 'off'].includes(flag.attributes.get('w:val') ?? '');
};

/** How a run looks, as far as its words depend on it. */
export interface Look {
  readonly font: string;
  /** Whether it stands above its line, or below it. */
  readonly position: string | undefined;
  readonly isStruck: boolean;
}

/** Of a run that looks as its style does. */
export const plainLook: Look = { font: '', position: undefined, isStruck: false };

/** The look that a run has of its own. */
export const lookOf = (run: XmlElement): Look => {
  const properties = childOf(run, 'w:rPr');
  const fonts = properties && childOf(properties, 'w:rFonts')?.attributes;
  return {
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '',
    position: wordValue(properties, 'w:vertAlign') ?? undefined,
    isStruck: isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike'),
  };
};

/** What was chosen from a list of a form. */
const entryIn = (list: XmlElement): string => {
  const chosen = Number(wordValue(list, 'w:result') ?? wordValue(list, 'w:default') ?? '0');
  return elementsOf(list, 'w:listEntry')[chosen]?.attributes.get('w:val') ?? '';
};

/** A box of a form that is ticked or not, or what was chosen from a list; empty for a field that is neither. */
export const choiceIn = (field: XmlElement): string => {
  const data = childOf(field, 'w:ffData');
  const list = data && childOf(data, 'w:ddList');
  if (list !== undefined) return entryIn(list);
  const box = data && childOf(data, 'w:checkBox');
  if (box === undefined) return '';
  return isOn(box, childOf(box, 'w:checked') === undefined ? 'w:default' : 'w:checked') ? '☒' : '☐';
};
