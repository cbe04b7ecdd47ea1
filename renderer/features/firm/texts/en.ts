export const en = {
  set: 'Set by your firm: {{value}}. It cannot be changed here.',
  rules: {
    none: 'Your firm has set nothing for this installation. Everything in the settings is yours to choose.',
    text: 'These were set for this computer by whoever manages it, and cannot be changed here. They were read when Adit started.',
    source: 'Read from',
    from: {
      registry: 'the group policy of Windows',
      'managed-preferences': 'the managed preferences of macOS',
      file: 'the policy file of this computer',
    },
    open: 'left to you',
    nothing: 'none',
    minutes_one: 'at the latest after {{count}} minute',
    minutes_other: 'at the latest after {{count}} minutes',
    updates: { off: 'none', file: 'only from a file', manual: 'from a file, with the address to look at' },
    never: 'never; Adit has no use for one in any case',
  },
} as const;
