import { expect, test } from 'vitest';
import { fileName } from '../../../main/files/file-name';

test.each([
  ['Memo', 'docx', 'Memo.docx'],
  ['Memo.docx', 'docx', 'Memo.docx'],
  ['Memo.DOCX', 'docx', 'Memo.docx'],
  ['备忘录：甲', 'docx', '备忘录：甲.docx'],
  ['Меморандум', 'pdf', 'Меморандум.pdf'],
  ['../../etc/passwd', null, '-..-etc-passwd'],
  ['a\\b:c*d?e"f<g>h|i', null, 'a-b-c-d-e-f-g-h-i'],
  ['memo\u202efdp.exe', 'pdf', 'memo-fdp.exe.pdf'],
  ['line\nbreak', 'txt', 'line-break.txt'],
  ['  spaced. ', 'txt', 'spaced.txt'],
  ['CON', 'txt', '_CON.txt'],
  ['lpt1.log', null, '_lpt1.log'],
  ['...', 'txt', '_.txt'],
  ['', null, '_'],
  ['half \ud800 of a sign\u2028\uffff', 'txt', 'half - of a sign--.txt'],
  [`E1 ${'x'.repeat(3000)}.pdf`, null, `E1 ${'x'.repeat(117)}.pdf`],
])('%j with %j is kept as %j', (given, extension, name) => expect(fileName(given, extension)).toBe(name));

test('a long name is cut between characters, before its ending', () => {
  expect(fileName('𠮷'.repeat(300), 'docx')).toBe(`${'𠮷'.repeat(56)}.docx`);
  expect(fileName('租'.repeat(300), null)).toBe('租'.repeat(76));
});
