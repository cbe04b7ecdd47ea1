/** FNV-1a over UTF-16, from a start of its own. */
const fnv = (text: string, start: number): string => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** A short name for a text, in 16 hexadecimal digits. It tells texts apart; it protects nothing. */
export const shortHash = (text: string): string => fnv(text, 0x811c9dc5) + fnv(text, 0x2f0b4c47);
