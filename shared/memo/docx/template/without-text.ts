import { memoSection } from './page';
import type { Template } from './read-template';

/** A template without what it says around a memo: its page, styles, header and footer dress a form, its words do not. */
export const withoutText = (template: Template): Template => ({
  ...template,
  before: [],
  after: [],
  section: memoSection(template),
  placed: new Set([...template.placed].filter((placeholder) => !template.placedInText.has(placeholder))),
  placedInText: new Set(),
});
