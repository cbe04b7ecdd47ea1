export const en = {
  title: 'A vault for your matters',
  lawyer: 'Your name',
  passphrase: 'Passphrase',
  keyTitle: 'Your recovery key',
  next: 'Continue',
} as const;
