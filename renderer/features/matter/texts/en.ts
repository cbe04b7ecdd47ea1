export const en = {
  tabs: 'Parts of the matter',
  asOf: 'as of {{day}}',
  asOfToday: 'as of today, {{day}}',
  asOfField: 'Law as of',
  asOfHelp: 'The law is applied as it stood on this day. Without a date, as of today.',
  findings: 'Findings',
  noFindings: 'The findings could not be worked out.',
} as const;
