/** Where in a part of a Word file something stands: the paragraph, counted from 1, and its first words. */
export interface TemplatePlace {
  readonly paragraph: number;
  readonly words: string;
}

/**
 * Every reason for which a firm's template is refused. The place of such an error is the part of the file, such as
 * `word/header1.xml`.
 */
export interface TemplateErrorParams {
  'template/macros': Record<never, never>;
  /** A link, picture, template or other thing that lies outside the file. */
  'template/external': { readonly kind: string; readonly target: string };
  /** Something embedded that a memo does not carry, such as an OLE object or a chart. */
  'template/embedded': { readonly kind: string };
  'template/tracked-change': TemplatePlace;
  'template/comment': TemplatePlace;
  /** A content control that still shows its prompt. */
  'template/prompt': TemplatePlace;
  'template/field': TemplatePlace & { readonly field: string };
  'template/note': TemplatePlace;
  'template/element': TemplatePlace & { readonly element: string };
  'template/unknown-placeholder': TemplatePlace & {
    readonly found: string;
    readonly nearest: string;
    readonly known: readonly string[];
  };
  /** Placeholders, and not the one at which the memo is to stand. */
  'template/no-memo': { readonly wanted: string };
  /** The memo's own placeholder, twice, or where a memo cannot stand. */
  'template/memo-place': TemplatePlace;
}
