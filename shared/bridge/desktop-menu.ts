/** What the menu asks of the window in front; the window itself knows how to do it. */
export const menuCommands = [
  'new-matter',
  'open-archive',
  'save-backup',
  'lock',
  'settings',
  'palette',
  'back',
  'forward',
  'help-keys',
] as const;
export type MenuCommand = (typeof menuCommands)[number];
