import { expect, test } from 'vitest';
import { systemDialogs } from '../../../main/files/system-dialogs';

const dialogsThat = (answer: { readonly canceled: boolean; readonly filePath: string }) => {
  const asked: unknown[] = [];
  const note = (options: unknown) => {
    asked.push(options);
    return Promise.resolve({ ...answer, filePaths: answer.filePath === '' ? [] : [answer.filePath] });
  };
  const dialogs = systemDialogs({
    dialog: { showOpenDialog: (_owner, options) => note(options), showSaveDialog: (_owner, options) => note(options) },
    windows: () => [{ webContents: { id: 1 } as never }],
    language: () => 'zh',
  });
  return { asked, dialogs };
};

test('what was chosen is told by its whole path, asked for in the language of the app', async () => {
  const { asked, dialogs } = dialogsThat({ canceled: false, filePath: '/home/li/memo.docx' });
  expect(await dialogs.save(1, 'memo.docx', 'docx')).toBe('/home/li/memo.docx');
  expect(await dialogs.folder(1)).toBe('/home/li/memo.docx');
  expect(asked).toEqual([
    expect.objectContaining({ defaultPath: 'memo.docx', filters: [expect.objectContaining({ extensions: ['docx'] })] }),
    expect.objectContaining({ properties: ['openDirectory', 'createDirectory'] }),
  ]);
});

test('a dialog that was closed, and one of a window that has gone, chose nothing', async () => {
  const closed = dialogsThat({ canceled: true, filePath: '' }).dialogs;
  expect([await closed.save(1, 'a', 'any'), await closed.folder(1), await closed.file(1)]).toEqual([null, null, null]);
  const { asked, dialogs } = dialogsThat({ canceled: false, filePath: '/a' });
  expect([await dialogs.save(2, 'a', 'any'), await dialogs.file(2)]).toEqual([null, null]);
  expect(asked).toEqual([]);
});
