import type { JsonExpectation, ValueKind } from '../bridge/errors';
import { docxErrorTextsRu } from './docx-error-texts-ru';
import type { ErrorTexts } from './error-texts';
import { shown } from './quote';

const kinds: Readonly<Record<ValueKind, string>> = {
  text: 'текст в кавычках',
  number: 'число',
  boolean: 'true или false',
  list: 'список [ … ]',
  object: 'объект { … }',
  null: 'null',
  scalar: 'текст, число, true, false или null',
};

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: 'значение',
  key: 'ключ в двойных кавычках',
  colon: 'двоеточие',
  'comma-or-bracket': 'запятая или ]',
  'comma-or-brace': 'запятая или }',
  end: 'конец файла',
};

const quoted = (text: string): string => `«${shown(text)}»`;
const list = (items: readonly string[]): string => items.map(shown).join(', ');
const at = (position: { readonly line: number; readonly column: number }): string =>
  `строка ${position.line}, столбец ${position.column}`;
const near = (name: string | null): string => (name === null ? '' : `; ближайшее: ${quoted(name)}`);
const megabytes = (bytes: number): string => `${String(Math.round(bytes / 1024 / 102.4) / 10).replace('.', ',')} МБ`;

export const errorTextsRu: ErrorTexts = {
  ...docxErrorTextsRu,
  'file/missing': () => 'такого файла нет',
  'file/directory': () => 'это папка; укажите файл',
  'file/not-a-file': () => 'это не обычный файл',
  'file/unreadable': ({ reason }) => `файл не читается (${shown(reason)})`,
  'file/unwritable': ({ reason }) => `файл не записывается (${shown(reason)}); ничего не изменено`,
  'file/too-large': ({ bytes, limit }) => `размер файла ${megabytes(bytes)}; читается не более ${megabytes(limit)}`,
  'file/no-folder': () => 'папки для этого файла нет; сначала создайте её',
  'folder/missing': () => 'такой папки нет',
  'folder/not-a-folder': () => 'это не папка',
  'folder/too-many-files': ({ limit }) => `в папке больше ${limit} файлов JSON; в пакете столько не бывает`,
  'encoding/utf-16': () => 'файл в кодировке UTF-16; сохраните его в UTF-8',
  'encoding/not-utf-8': ({ line, byte }) =>
    `строка ${line} (байт ${byte}) не в UTF-8, возможно GBK или GB18030; сохраните файл в UTF-8`,
  'json/empty': () => 'файл пуст; здесь должен быть объект JSON',
  'json/unexpected': ({ found, expected, ...position }) =>
    `${at(position)}: здесь ожидается ${expectations[expected]}, найдено: ${found === '' ? 'конец файла' : quoted(found)}`,
  'json/trailing-comma': (position) => `${at(position)}: уберите эту запятую, за ней ничего нет`,
  'json/unclosed-text': (position) => `${at(position)}: у текста, который здесь начинается, нет закрывающей кавычки`,
  'json/control-character': ({ found, ...position }) =>
    `${at(position)}: управляющий символ ${found} записывается экранированным, например \\n или \\t`,
  'json/escape': ({ found, ...position }) =>
    `${at(position)}: ${quoted(found)} — не последовательность JSON; обратная косая черта пишется \\\\`,
  'json/lone-surrogate': (position) => `${at(position)}: в тексте половина символа (одиночный суррогат)`,
  'json/number': ({ found, ...position }) =>
    `${at(position)}: ${quoted(found)} — не число JSON; пишите, например, 12, -3 или 0.5`,
  'json/number-range': ({ found, ...position }) =>
    `${at(position)}: ${quoted(found)} нельзя сохранить точно; не более ${Number.MAX_SAFE_INTEGER}`,
  'json/depth': ({ limit, ...position }) => `${at(position)}: вложенность больше ${limit} уровней`,
  'json/duplicate-key': ({ key, ...position }) =>
    `${at(position)}: ключ ${quoted(key)} стоит в объекте дважды; оставьте один`,
  'value/missing': ({ key }) => `не хватает ${quoted(key)}`,
  'value/unknown-key': ({ key, nearest }) => `ключ ${quoted(key)} здесь неизвестен${near(nearest)}`,
  'value/type': ({ expected, found }) => `здесь ожидается ${kinds[expected]}, найдено: ${kinds[found]}`,
  'value/empty': () => 'здесь не может быть пусто',
  'value/option': ({ found, options, nearest }) =>
    `${quoted(found)} нет среди вариантов: ${list(options)}${options.length > 1 ? near(nearest) : ''}`,
  'value/date': ({ found }) => `${quoted(found)} — не день календаря; пишите ГГГГ-ММ-ДД, например 2026-02-28`,
  'value/sha256': ({ found }) => `${quoted(found)} — не SHA-256; нужны 64 шестнадцатеричные цифры`,
  'value/percent': ({ found }) => `${found} — не процент; нужно число от 0 до 100`,
  'value/negative': ({ found }) => `${found} здесь невозможно; нужно неотрицательное число`,
  'value/province': ({ found, nearest }) =>
    `${quoted(found)} — не код провинции по ISO 3166-2:CN, например CN-ZJ${near(nearest)}`,
  'value/refused': ({ found }) => `${quoted(found)} здесь не допускается`,
  'matter/version': ({ found, supported }) =>
    `версия файла ${found}, а эта программа читает версию ${supported}; нужен более новый Adit`,
  'matter/pack': ({ found, expected }) => `пакета ${quoted(found)} нет; в этом Adit есть ${quoted(expected)}`,
  'fact/unknown-key': ({ key, nearest }) => `в пакете нет факта ${quoted(key)}${near(nearest)}`,
  'fact/duplicate': ({ key, first }) => `факт ${quoted(key)} уже указан в ${first}; оставьте один`,
  'fact/status-without-value': ({ status }) =>
    `статус «${status}», но значение null; укажите значение или статус «unknown»`,
  'fact/unknown-with-value': () =>
    'статус «unknown», но значение указано; напишите null или статус, из которого видно, откуда значение известно',
  'fact/disputed-without-alternative': () => 'спорному факту нужно поле «alternative»: версия другой стороны',
  'fact/alternative-without-dispute': ({ status }) =>
    `«alternative» бывает только при статусе «disputed»; здесь статус «${status}»`,
  'evidence/unknown': ({ id, nearest }) => `в списке «evidence» нет номера ${quoted(id)}${near(nearest)}`,
  'evidence/duplicate': ({ id, first }) => `номер ${quoted(id)} уже занят в ${first}; номера не повторяются`,
  'input/more': ({ count }) => `и ещё ${count}`,
  'record/pack': ({ recorded, found }) =>
    `запись сделана по пакету ${quoted(recorded)}, а содержание пакета ${quoted(found)} здесь иное; используйте ту же версию`,
  'record/result': ({ recorded, found }) =>
    `записано ${quoted(recorded ?? 'ничего')}, пересчитано ${quoted(found ?? 'ничего')}`,
  'record/assessment': () => 'все результаты совпадают, но довод, дело или формулировка отличаются от записи',
  'usage/no-command': ({ commands }) => `укажите команду: ${list(commands)}`,
  'usage/unknown-command': ({ found, nearest }) => `команды ${quoted(found)} нет${near(nearest)}`,
  'usage/unknown-option': ({ found, nearest }) => `параметра ${quoted(found)} нет${near(nearest)}`,
  'usage/missing-value': ({ expects }) => `далее нужно значение: ${expects}`,
  'usage/unwanted-value': () => 'у этого параметра нет значения',
  'usage/repeated': () => 'этот параметр указывается один раз',
  'usage/missing-argument': () => 'не указано',
  'usage/extra-argument': ({ found }) => `лишний аргумент ${quoted(found)}`,
  'usage/not-docx': ({ found }) => `${quoted(found)}: имя должно оканчиваться на .docx`,
  'usage/not-in-release': () => 'в этом выпуске этого нет; уберите параметр',
  'usage/unknown-precedent': ({ found, nearest }) => `в пакете нет дела ${quoted(found)}${near(nearest)}`,
};
