export const en = {
  title: 'Matters',
  column: { title: 'Matter', client: 'Client', number: 'File no.', facts: 'Facts', updated: 'Last change' },
  empty: {
    title: 'No matters yet',
    text: 'A matter holds the facts, the evidence and the memos of one client project.',
  },
  create: 'New matter',
} as const;
