export const en = {
  rail: {
    label: 'Sections',
    matters: 'Matters',
    search: 'Search',
    library: 'Library',
    settings: 'Settings',
    lock: 'Lock',
    collapse: 'Narrow the rail',
    expand: 'Widen the rail',
  },
  tab: {
    overview: 'Overview',
    facts: 'Facts',
    evidence: 'Evidence',
    checklist: 'Checklist',
    argument: 'Argument',
    memo: 'Memo',
    timeline: 'Timeline',
    precedents: 'Precedents',
    tasks: 'Tasks',
    history: 'History',
  },
  command: {
    palette: 'Find a command',
    back: 'Back',
    forward: 'Forward',
    inspector: 'Show or hide the inspector',
    lock: 'Lock the vault',
    placeholder: 'What is to be done?',
    nothing: 'No command of that name',
    group: { go: 'Go to', matter: 'Matter', view: 'View', app: 'Adit' },
  },
  leave: {
    title: 'Some text could not be saved',
    text: 'What you typed is still here. If you go on without saving it, it is lost.',
    stay: 'Stay here',
    retry: 'Try to save again',
    discard: 'Go on and lose it',
  },
  fault: {
    title: 'This screen has failed',
    text: 'Nothing that was saved is affected. Open the screen again; if it fails again, restart Adit and report the fault.',
    retry: 'Open it again',
  },
  notice: {
    missing:
      'What Adit keeps beside the vault to notice a loss was missing or damaged. It was written anew from the vault itself; whether saves were lost before that cannot be told. Compare the newest matters with what you remember.',
    stale:
      'Adit cannot write the file by which it notices a loss, as where the disk is full. What you save is kept all the same. Make room on the disk.',
    settings: 'The settings could not be read. Their file was set aside, and the settings are those of the beginning.',
    parts_one: 'One part of the vault was found damaged: {{parts}}. Make a backup now and keep the older ones.',
    parts_other:
      '{{count}} parts of the vault were found damaged: {{parts}}. Make a backup now and keep the older ones.',
    rebuilt: 'The list of matters was found damaged and was made anew from the matters themselves.',
    part: {
      header: 'the header with the wrapped keys',
      head: 'the mark of the last save',
      audit: 'the audit log',
      summaries: 'the list of matters',
      matterKey: 'the key of a matter',
    },
    close: 'Close this notice',
  },
  idle: {
    title: 'The vault is about to be locked',
    text_one:
      'Nobody has touched this computer for a while. In {{count}} second the vault locks; what is typed is saved.',
    text_other:
      'Nobody has touched this computer for a while. In {{count}} seconds the vault locks; what is typed is saved.',
    stay: 'Move the mouse or press a key to stay.',
  },
  job: {
    label: 'Work under way',
    kind: {
      export: 'Writing the archive of a matter',
      import: 'Reading the archive of a matter',
      attachment: 'Writing a file',
      backup: 'Making a backup',
      drill: 'Checking a backup',
      restore: 'Restoring a backup',
    },
  },
  opening: 'Opening the vault…',
} as const;
