import type { ArchiveMeasure, ArchivePurpose } from '../bridge/archive-errors';
import type { BackupStep } from '../bridge/backup-errors';
import type { ArchiveErrorTexts } from './archive-error-texts';
import { megabytesRu as megabytes } from './megabytes';
import { shown } from './quote';

const measures: Readonly<Record<ArchiveMeasure, string>> = {
  entries: 'число элементов',
  directory: 'каталог в байтах',
  manifest: 'опись в байтах',
  records: 'файл записей в байтах',
  record: 'одна запись в байтах',
  attachment: 'одно вложение в байтах',
  total: 'всё содержимое в байтах',
};

const steps: Readonly<Record<BackupStep, string>> = {
  list: 'просмотр папки',
  create: 'создание файла (возможно, уже идёт другое копирование)',
  write: 'запись',
  sync: 'закрепление данных на диске',
  close: 'закрытие файла',
  verify: 'чтение копии',
  rename: 'присвоение имени файлу',
  'sync-folder': 'закрепление папки на диске',
};

const purposes: Readonly<Record<ArchivePurpose, string>> = {
  backup: 'резервная копия хранилища',
  matter: 'архив дела',
  export: 'выгрузка',
};

const quoted = (text: string): string => `«${shown(text)}»`;
const inEntry = (entry: string): string => (entry === '' ? '' : ` (элемент ${quoted(entry)})`);
const at = (place: string): string => (place === '' ? '' : ` (место: ${shown(place)})`);

const kept = 'Архив не изменён.';
const other = 'Возьмите другой экземпляр или более раннюю резервную копию.';
const earlier = 'Прежние резервные копии не тронуты.';
const unfinished = 'Незаконченный файл резервной копией не считается.';

export const archiveErrorTextsRu: ArchiveErrorTexts = {
  'archive/unreadable': ({ reason }) =>
    `Архив не читается (${shown(reason)}). ${kept} Проверьте, подключён ли диск и разрешено ли вам читать файл, и повторите.`,
  'archive/not-an-archive': () => 'Этот файл — не архив Adit. Он не изменён. Выберите другой файл.',
  'archive/newer': ({ version, supported, app }) =>
    `Архив создан более новым Adit${app === '' ? '' : ` (${shown(app)})`}: его формат ${version}, а этот Adit читает до ${supported}. ${kept} Установите более новый Adit.`,
  'archive/header': () => `Заголовок архива повреждён. ${kept} ${other}`,
  'archive/key-parameters': () =>
    `Архив требует получать ключ с параметрами вне допустимых пределов; вероятно, он изменён. Он не открыт. ${kept} ${other}`,
  'archive/no-key': () =>
    `Архив запечатан ключом, который не предоставлен. ${kept} Введите его парольную фразу или откройте хранилище, которому он принадлежит.`,
  'archive/wrong-key': () =>
    `Парольная фраза или ключ не подходит либо изменён заголовок архива. ${kept} Проверьте парольную фразу и повторите или возьмите другой экземпляр.`,
  'archive/not-sealed': () =>
    `Архив не запечатан, а здесь принимается только запечатанный. ${kept} Выберите запечатанный архив.`,
  'archive/truncated': () => `Архив обрезан: его конца нет. ${kept} Скопируйте его из источника ещё раз. ${other}`,
  'archive/trailing-bytes': () =>
    `К архиву приписаны посторонние данные, поэтому он не принят. ${kept} Скопируйте его из источника ещё раз. ${other}`,
  'archive/damaged': ({ entry }) => `Архив повреждён${inEntry(entry)}. ${kept} ${other}`,
  'archive/entry-name': ({ name }) => `В архиве есть посторонний элемент: ${quoted(name)}. ${kept} ${other}`,
  'archive/duplicate-entry': ({ name }) => `Элемент ${quoted(name)} стоит в архиве дважды. ${kept} ${other}`,
  'archive/missing-entry': ({ name }) => `В архиве нет элемента ${quoted(name)}. ${kept} ${other}`,
  'archive/too-large': ({ measure, found, limit }) =>
    `Архив превышает предел: ${measures[measure]} — ${found}, а читается не более ${limit}. ${kept} Если он создан в Adit, возьмите другой экземпляр.`,
  'archive/manifest': ({ place }) => `Опись архива недействительна${at(place)}. ${kept} ${other}`,
  'archive/table': ({ table }) =>
    `В архиве есть записи вида, который этому Adit неизвестен: ${quoted(table)}. ${kept} Попробуйте более новый Adit или другой экземпляр.`,
  'archive/record': ({ entry, line, place }) =>
    `Запись ${line} элемента ${quoted(entry)} недействительна${at(place)}. ${kept} ${other}`,
  'archive/count': ({ entry, claimed, found }) =>
    `Архив неполон: для ${quoted(entry)} заявлено ${claimed}, найдено ${found}. ${kept} ${other}`,
  'archive/purpose': ({ found, wanted }) =>
    `Этот файл — ${purposes[found]}, а здесь нужен другой вид файла: ${purposes[wanted]}. ${kept} Выберите другой файл.`,
  'archive/content': ({ table }) =>
    `Части архива целы каждая в отдельности, но не согласуются между собой (${quoted(table)}). ${kept} ${other}`,
  'archive/cancelled': () =>
    'Работа с архивом остановлена по запросу и не завершена. При необходимости начните её снова.',
  'backup/no-space': ({ needed, free }) =>
    needed === 0
      ? `Во время записи резервной копии диск заполнился. ${unfinished} ${earlier} Освободите место или выберите другой диск.`
      : `Для резервной копии не хватает места: нужно до ${megabytes(needed)}, свободно ${megabytes(free)}. ${earlier} Освободите место или выберите другой диск.`,
  'backup/folder-missing': () =>
    'Папки для резервных копий нет. Хранилище не затронуто. Подключите её диск или выберите другую папку.',
  'backup/folder-unwritable': ({ reason }) =>
    `В папку нельзя записать резервную копию (${shown(reason)}). ${earlier} Проверьте права доступа или выберите другую папку.`,
  'backup/failed': ({ step, reason }) =>
    `Работа с резервной копией прервалась на шаге: ${steps[step]} (${shown(reason)}). ${earlier} Проверьте диск и повторите.`,
  'backup/source': ({ reason }) =>
    `Хранилище перестало передавать содержимое (${shown(reason)}), копирование прекращено. ${unfinished} ${earlier} Разблокируйте хранилище и повторите.`,
  'backup/cancelled': () =>
    `Резервное копирование остановлено по запросу. ${unfinished} ${earlier} Начните его снова, когда будет удобно.`,
  'backup/unverified': () =>
    'С диска прочитано не то, что было записано. Не полагайтесь на эту резервную копию. Другие копии и хранилище не тронуты. Сделайте копию на другом диске.',
  'backup/folder-inside': () =>
    'Эта папка лежит среди файлов самого хранилища и пропала бы вместе с ними. Папка для резервных копий не изменена. Выберите другую папку, лучше на другом диске.',
  'backup/missing': () =>
    'Этой резервной копии в папке больше нет. Ничего не изменено. Подключите её диск или выберите другую копию.',
};
