const longestShown = 80;

const escapeControl = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/**
 * Text from a file as a message shows it: shortened, and with control and direction characters spelt out, so that a
 * hostile file can neither flood a terminal nor steer it.
 */
export const shown = (text: string): string => {
  const characters = [...text.slice(0, 4 * longestShown)];
  const clipped = characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : text;
  return clipped.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeControl);
};
