/** What `adit` can do. Known apart from the commands, so that the app can tell what it was started for without them. */
export const commandNames = ['assess', 'memo', 'record', 'verify', 'check-pack', 'schema', 'demo'] as const;
export type CommandName = (typeof commandNames)[number];

/** What asks how to call the commands. */
export const helpWords: readonly string[] = ['help', '--help', '-h'];
