import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeUseCases } from '../../../main/ipc/use-cases';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import { DeskBench, WINDOW } from './desk-bench';

const bytes = new Uint8Array([80, 75]);

let desk: DeskBench;
beforeEach(async () => {
  desk = await DeskBench.make();
  desk.answer = join(desk.data, 'memo.docx');
});
afterEach(() => desk.drop());

const save = (name = 'Memo') => desk.cases['files.save']({ name, kind: 'docx', bytes }, WINDOW);

/** The handle of what was saved. */
async function handle(): Promise<string> {
  const reply = await save();
  if (!reply.ok || reply.value.handle === null) throw new Error('not saved');
  return reply.value.handle;
}

test('what the window made is saved where the person says, and opened by its handle', async () => {
  const { cases } = desk;
  const own = await handle();
  expect(desk.asked).toEqual([`${WINDOW} Memo.docx docx`]);
  expect([...(await readFile(join(desk.data, 'memo.docx')))]).toEqual([...bytes]);
  expect(await cases['files.open']({ handle: own }, WINDOW)).toEqual(done(null));
});

test('its folder is shown, and a file that the system cannot open is said without its path', async () => {
  const path = join(desk.data, 'memo.docx');
  const saved = desk.parts.saved;
  const handleOf = saved.keep(path);
  const { cases } = desk;
  expect(await cases['files.showFolder']({ handle: handleOf }, WINDOW)).toEqual(done(null));
  expect(desk.shown).toEqual([`in folder: ${path}`]);
  desk.openFails = true;
  expect(await cases['files.open']({ handle: handleOf }, WINDOW)).toEqual(refuse('saved/not-opened', {}));
});

test('nothing else is opened or shown', async () => {
  const stranger = { handle: crypto.randomUUID() };
  expect(await desk.cases['files.open'](stranger, WINDOW)).toEqual(refuse('saved/unknown', {}));
  expect(await desk.cases['files.showFolder'](stranger, WINDOW)).toEqual(refuse('saved/unknown', {}));
  expect(desk.shown).toEqual([]);
});

test('a dialog that is closed saves nothing', async () => {
  desk.answer = null;
  expect(await save()).toEqual(done({ saved: null, handle: null }));
});

test.each([
  [['gone', 'memo.docx'], 'file/no-folder'],
  [[''], 'file/directory'],
])('where it cannot be written (%j), that is said', async (path, reason) => {
  desk.answer = join(desk.data, ...path);
  expect(await save()).toEqual(refuse('save/failed', { reason }));
});

test('the window is printed to a file, and to paper', async () => {
  desk.answer = join(desk.data, 'memo.pdf');
  const printed = await desk.cases['print.pdf']({ name: 'Memo' }, WINDOW);
  expect(printed).toMatchObject({ ok: true, value: { saved: 'memo.pdf' } });
  expect(desk.asked).toEqual([`${WINDOW} Memo.pdf pdf`]);
  expect([...(await readFile(join(desk.data, 'memo.pdf')))]).toEqual([37, 80]);
  expect(await desk.cases['print.paper']({}, WINDOW)).toEqual(done({ printed: true }));
});

test('printing that fails is said', async () => {
  const no = () => Promise.reject(new Error('no printer'));
  const cases = makeUseCases({ ...desk.parts, printer: { toPdf: no, toPaper: no } });
  expect(await cases['print.pdf']({ name: 'Memo' }, WINDOW)).toEqual(refuse('print/failed', {}));
  expect(await cases['print.paper']({}, WINDOW)).toEqual(refuse('print/failed', {}));
});

test('bytes that nobody asked for are refused', async () => {
  const given = { ticket: crypto.randomUUID(), bytes };
  expect(await desk.cases['files.give'](given, WINDOW)).toEqual(refuse('page-file/no-ticket', {}));
});
