export const en = {
  title: 'The vault was not opened',
  safe: 'Adit has deleted nothing and changed nothing. The files of the vault lie where they were.',
  ways: 'What can be done',
  retry: { action: 'Try again', text: 'Where a disk was not ready or a file was in use, this is enough.' },
  restore: {
    action: 'Restore a backup',
    text: 'Brings the matters back as they were when the backup was made. What was saved after it is not in it.',
    title: 'Restore a backup',
  },
  aside: {
    action: 'Set this vault aside',
    text: 'Leaves the vault in its folder, untouched, and begins another beside it. The matters in it are then not in Adit until that vault is brought back.',
    title: 'Set this vault aside?',
    lost: 'Adit will begin with an empty vault. Every matter of the vault that does not open is out of reach until it is brought back, by hand or from a backup.',
    kept: 'Nothing is deleted. The folder is kept as it is, and its place is shown afterwards.',
    confirm: 'Set aside and begin anew',
    cancel: 'Cancel',
  },
  support: {
    action: 'Show what support needs',
    text: 'How things stand and what went wrong, without names or contents, to be read and saved to a file. Nothing is sent.',
    back: 'Back',
  },
} as const;
