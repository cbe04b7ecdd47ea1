export const en = {
  title: 'Volume for the firm’s archive',
  text: 'Cover, contents, the documents below in their parts, and a closing sheet, in one file. What Adit does not hold has its place in the contents and is added by hand.',
  source:
    'Order: 《律师业务档案立卷归档办法》 art. 12, class 其他非诉讼法律事务, as two secondary sources give it; the primary text was not seen. The firm’s own filing rules go before it. By art. 9 of the same, drafts other than the final text are not filed.',
  language: 'Language of the sheets',
  pieces: 'What goes in',
  piece: 'Document',
  part: 'Part of the volume',
  partOf: 'Part for {{title}}',
  out: 'Left out',
  nothing: 'The matter has no evidence, memos or notes yet.',
  plain: 'The file is not encrypted: keep it only where a paper file of the client could lie.',
  submit: 'Choose where to save…',
  cancel: 'Cancel',
  working: 'The volume is being made.',
  done: 'Saved as {{name}}.',
} as const;
