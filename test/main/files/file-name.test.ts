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
])('%j with %j is kept as %j', (given, extension, name) => expect(fileName(given, extension)).toBe(name));

test('a long name is cut between characters, before its ending', () => {
  const name = fileName('𠮷'.repeat(300), 'docx');
  expect(name).toBe(`${'𠮷'.repeat(120)}.docx`);
});
