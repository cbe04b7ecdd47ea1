import type { LayoutVariant, ParagraphStyle, StyleId } from '../../layouts/layout';
import type { TemplateStyles } from './template-styles';

/** The styles that carry the running text: they follow the template's own text wherever that says something. */
const running: ReadonlySet<StyleId> = new Set(['BodyText', 'PlainText', 'ListNumber', 'ListBullet']);

const inRunningText = (style: ParagraphStyle, styles: TemplateStyles): ParagraphStyle => {
  const { line, exactly, before, after, align, left, right, hanging, firstLine, firstLineChars, ...rest } = style;
  const given = <Value extends object>(value: Value): Partial<Value> =>
    Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>;
  return {
    ...rest,
    ...(styles.setsForText('w:spacing') ? {} : given({ line, exactly, before, after })),
    ...(styles.setsForText('w:ind') ? {} : given({ left, right, hanging, firstLine, firstLineChars })),
    ...(styles.setsForText('w:jc') ? {} : given({ align })),
  } as ParagraphStyle;
};

/** Indents and spaces of the template's text must not get into tables, captions and headings. */
const standingAlone = (style: ParagraphStyle): ParagraphStyle => {
  if (style.basedOn !== undefined) return style;
  const isIndented = style.hanging !== undefined || style.firstLine !== undefined;
  const spaces = { left: 0, before: 0, after: 0, align: 'left' as const, ...(isIndented ? {} : { firstLineChars: 0 }) };
  return { ...spaces, ...(style.exactly === undefined ? { line: 1 } : {}), ...style };
};

const toEdge = (style: ParagraphStyle, width: number): ParagraphStyle =>
  style.tabs === undefined
    ? style
    : { ...style, tabs: style.tabs.map((tab) => (tab.align === 'right' ? { ...tab, at: width } : tab)) };

/** Annexes look like the template's chapters. */
const annexLikeChapter: ParagraphStyle = {
  basedOn: 'Heading1',
  next: 'BodyText',
  pageBreakBefore: true,
  outlineLevel: 0,
};

/**
 * The layout's styles as they stand in for what a template lacks: in the typefaces of the template, to the width of its
 * text, which is in centimetres.
 */
export const fitStyles = (variant: LayoutVariant, styles: TemplateStyles, width: number): LayoutVariant['styles'] => {
  const fitted = Object.entries(variant.styles).map(([key, whole]) => {
    const id = key as Exclude<StyleId, 'Normal'>;
    const { font: _font, ...style } = whole;
    if (id === 'AnnexHeading' && styles.paragraph('Heading1') !== null) return [id, annexLikeChapter];
    return [id, running.has(id) ? inRunningText(style, styles) : toEdge(standingAlone(style), width)];
  });
  return Object.fromEntries(fitted) as LayoutVariant['styles'];
};
