/**
 * What is left as it is, by class and never by line: words for people, which native readers judge and no test, and what
 * an exception says, for an exception within a process is a bug.
 */
const LANGUAGES = new Set(['zh', 'en', 'ru']);
const WORDS = new Set(['StringLiteral', 'TemplateLiteral']);

/**
 * @typedef {{ type: string, key?: { name?: string }, value?: { type: string } }} Node
 * @param {{ node: Node }} path
 * @returns {string | undefined} why a part of the code is not changed
 */
const shouldIgnore = ({ node: { type, key, value } }) => {
  if (type === 'ObjectProperty' && LANGUAGES.has(key?.name ?? '') && WORDS.has(value?.type ?? ''))
    return 'Wording in one of the three languages';
  return type === 'ThrowStatement' ? 'What an exception says' : undefined;
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: { shouldIgnore } }];
