import { expect, it } from 'vitest';
import { titleOf } from '../../../renderer/features/evidence/title-of';

it.each([
  ['租赁合同.pdf', '租赁合同'],
  ['Contract 1.2 of May.docx', 'Contract 1.2 of May'],
  ['.profile', '.profile'],
  // Shown raw, it would read as “invoice exe.pdf”.
  ['invoice \u202efdp.exe', 'invoice \ufffdfdp'],
  ['two\u0000parts\ud800.txt', 'two\ufffdparts\ufffd'],
])('the title of %j is %j', (name, title) => expect(titleOf({ name })).toBe(title));
