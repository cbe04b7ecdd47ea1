import type { LayoutVariant, ParagraphStyle } from './layout';

type Styles = LayoutVariant['styles'];
type Changes = Partial<Omit<LayoutVariant, 'styles'>> & {
  readonly styles: { readonly [Id in keyof Styles]?: ParagraphStyle };
};

/** A variant like another but for what is named; a style keeps of itself what is not changed. */
export const vary = (base: LayoutVariant, { styles, ...others }: Changes): LayoutVariant => {
  const changed = Object.entries(styles).map(([id, style]) => [id, { ...base.styles[id as keyof Styles], ...style }]);
  return { ...base, ...others, styles: { ...base.styles, ...Object.fromEntries(changed) } };
};
