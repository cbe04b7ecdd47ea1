import { expect, test } from 'vitest';
import { archiveNamed, OpenedArchive } from '../../../main/files/opened-archive';

test('an archive is found among switches and other words, from the folder in which the person stands', () => {
  expect(archiveNamed(['/opt/Adit/adit', '--adit-data=/srv/x.adit', 'matter.adit'], '/home/li')).toBe(
    '/home/li/matter.adit',
  );
  expect(archiveNamed(['adit', '/mnt/У клиента/案卷.ADIT'], '/')).toBe('/mnt/У клиента/案卷.ADIT');
  expect(archiveNamed(['adit', 'file:///home/li/the%20matter.adit'], '/')).toBe('/home/li/the matter.adit');
});

test('what is no archive of this computer is none', () => {
  expect(archiveNamed(['adit', '.', 'memo.docx', '--x=a.adit'], '/home/li')).toBeNull();
  expect(archiveNamed(['adit', 'file://server/share/a.adit'], '/')).toBeNull();
});

test('what comes later takes the place of what came before, and whoever listens hears of each', async () => {
  const heard: string[] = [];
  let ids = 0;
  const opened = new OpenedArchive({
    files: { open: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) },
    newId: () => String(++ids),
  });
  opened.keep(null);
  opened.keep('/a/one.adit');
  opened.listen(() => heard.push('came'));
  opened.keep('/a/two.adit');
  expect(heard).toEqual(['came']);
  expect(await opened.take()).toEqual({ opened: '2', name: 'two.adit', size: null });
  expect(await opened.take()).toBeNull();
  expect(await opened.open('1')).toMatchObject({ ok: false, error: { code: 'archive/unreadable' } });
  expect(await opened.open('2')).toMatchObject({ ok: false, error: { params: { reason: 'EACCES' } } });
});
