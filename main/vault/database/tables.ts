/** Tables whose rows are records sealed one by one. */
export const recordTables = [
  'clients',
  'matters',
  'parties',
  'facts',
  'history',
  'evidence',
  'assessments',
  'memos',
  'tasks',
  'notes',
  'attachments',
] as const;
export type RecordTable = (typeof recordTables)[number];

/** Tables whose rows belong to one matter and go with it. */
export const matterTables = [
  'matters',
  'parties',
  'facts',
  'history',
  'evidence',
  'assessments',
  'memos',
  'tasks',
  'notes',
  'attachments',
] as const satisfies readonly RecordTable[];
export type MatterTable = (typeof matterTables)[number];
