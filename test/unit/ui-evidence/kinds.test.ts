import { expect, test } from 'vitest';
import { guessKind, kindName, kindOf, offeredKinds } from '../../../renderer/features/evidence/kinds';
import { previewKind } from '../../../renderer/features/evidence/preview/preview-kind';
import { languages } from '../../../shared/model/languages';

const plain = (name: string, type = '') => guessKind({ name, type });

test('the name of a file tells its kind in three languages, before its type does', () => {
  expect(['IDC hosting contract.pdf', '机房托管合同.pdf', 'Договор размещения.pdf'].map((name) => plain(name))).toEqual(
    ['idc-contract', 'idc-contract', 'idc-contract'],
  );
  expect(['Staking agreement.pdf', '合同.docx', 'Соглашение.pdf'].map((name) => plain(name))).toEqual([
    'contract',
    'contract',
    'contract',
  ]);
  expect(plain('电费发票.png', 'image/png')).toBe('power-bill');
  expect(plain(`0x${'a1'.repeat(32)}.json`)).toBe('chain-record');
  expect(plain('validator.toml')).toBe('node-configuration');
  expect(plain('IMG_0042.jpg', 'image/jpeg')).toBe('hardware-photograph');
  expect(plain('notes.txt', 'text/plain')).toBe('other');
});

test('every kind that is offered has a name of its own in every language, and is found again by it', () => {
  for (const language of languages) {
    const names = offeredKinds.map((kind) => kindName(kind, language));
    expect(new Set(names).size).toBe(offeredKinds.length);
    expect(names.map((name) => kindOf(name, language))).toEqual(offeredKinds);
    if (language !== 'en') expect(names.filter((name) => /^[A-Za-z]/.test(name))).toEqual([]);
  }
  expect(kindOf(' Lease of the roof ', 'en')).toBe('Lease of the roof');
});

test('a file is shown after the ending of its name, and after its type where that tells nothing', () => {
  const kindOfFile = (name: string, type?: string) => previewKind({ name, ...(type === undefined ? {} : { type }) });
  expect(kindOfFile('a.PDF', 'application/octet-stream')).toBe('pdf');
  expect(kindOfFile('scan', 'application/pdf')).toBe('pdf');
  expect(kindOfFile('rewards.csv')).toBe('table');
  expect(kindOfFile('genesis.json')).toBe('text');
  expect(kindOfFile('photo.jpeg')).toBe('image');
  expect(kindOfFile('drawing.svg', 'image/svg+xml')).toBeNull();
  expect(kindOfFile('contract.docx')).toBeNull();
});
