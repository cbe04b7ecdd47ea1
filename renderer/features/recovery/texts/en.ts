export const en = {
  title: 'The vault was not opened',
  safe: 'Adit has deleted nothing and changed nothing. The files of the vault lie where they were.',
  retry: 'Try again',
} as const;
