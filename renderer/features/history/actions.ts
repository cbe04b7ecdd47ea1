/** Everything that the audit names, in the order in which the filter offers the kinds. */
const actions = [
  'facts.set',
  'facts.undo',
  'evidence.create',
  'evidence.save',
  'evidence.remove',
  'attachments.add',
  'attachments.remove',
  'parties.create',
  'parties.save',
  'parties.remove',
  'assessments.create',
  'assessments.remove',
  'memos.create',
  'memos.save',
  'memos.remove',
  'tasks.create',
  'tasks.save',
  'tasks.remove',
  'notes.create',
  'notes.save',
  'notes.remove',
  'matters.create',
  'matters.save',
  'matters.destroy',
  'matters.export',
  'matters.import',
  'clients.create',
  'clients.save',
  'clients.remove',
  'vault.create',
  'vault.changePassphrase',
  'vault.renewRecovery',
  'vault.setSystemWrapper',
  'vault.removeSystemWrapper',
] as const;
export type Action = (typeof actions)[number];
export type Kind = Action extends `${infer K}.${string}` ? K : never;

/** True for an action that has words here: an entry may have been written by a later release. */
export const isAction = (name: string): name is Action => (actions as readonly string[]).includes(name);

export const kindOf = (action: string): string => action.split('.', 1)[0] ?? action;

/** Kinds of entry, those of a matter before those of the vault. */
export const kinds = [...new Set(actions.map(kindOf))] as readonly Kind[];
