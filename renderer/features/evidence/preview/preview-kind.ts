import type { StoredFile } from '../rows';

/** In what way a file is shown inside the app; null for one that is not. */
export type PreviewKind = 'pdf' | 'image' | 'table' | 'text' | null;

const endings: readonly (readonly [RegExp, PreviewKind])[] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(png|jpe?g|gif|webp|bmp|avif)$/i, 'image'],
  [/\.(csv|tsv)$/i, 'table'],
  [/\.(txt|json|md|log|toml|ya?ml|ini|conf|xml|html?|eml|sol|rs|go|js|ts|py|sh)$/i, 'text'],
];

const types: readonly (readonly [RegExp, PreviewKind])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/^image\/(png|jpeg|gif|webp|bmp|avif)$/, 'image'],
  [/^text\/(csv|tab-separated-values)$/, 'table'],
  [/^(text\/|application\/(json|xml))/, 'text'],
];

const find = (table: typeof endings, text: string) => table.find(([pattern]) => pattern.test(text))?.[1];

/** By the ending of its name, which people look at, and by its type where the name tells nothing. */
export const previewKind = ({ name, type = '' }: Pick<StoredFile['value'], 'name' | 'type'>): PreviewKind =>
  find(endings, name) ?? find(types, type) ?? null;
