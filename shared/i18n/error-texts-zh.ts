import type { JsonExpectation, ValueKind } from '../bridge/errors';
import { docxErrorTextsZh } from './docx-error-texts-zh';
import type { ErrorTexts } from './error-texts';
import { shown } from './quote';

const kinds: Readonly<Record<ValueKind, string>> = {
  text: '带引号的文本',
  number: '数字',
  boolean: 'true 或 false',
  list: '列表 [ … ]',
  object: '对象 { … }',
  null: 'null',
  scalar: '文本、数字、true、false 或 null',
};

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: '一个值',
  key: '带双引号的键名',
  colon: '英文冒号',
  'comma-or-bracket': '英文逗号或 ]',
  'comma-or-brace': '英文逗号或 }',
  end: '文件结尾',
};

const quoted = (text: string): string => `“${shown(text)}”`;
const list = (items: readonly string[]): string => items.map(shown).join('、');
const at = (position: { readonly line: number; readonly column: number }): string =>
  `第 ${position.line} 行第 ${position.column} 列`;
const near = (name: string | null): string => (name === null ? '' : `，最接近的是${quoted(name)}`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 102.4) / 10} MB`;

export const errorTextsZh: ErrorTexts = {
  ...docxErrorTextsZh,
  'file/missing': () => '文件不存在',
  'file/directory': () => '这是文件夹，请指定文件',
  'file/not-a-file': () => '这不是普通文件',
  'file/unreadable': ({ reason }) => `无法读取文件（${shown(reason)}）`,
  'file/unwritable': ({ reason }) => `无法写入文件（${shown(reason)}），原有内容未改动`,
  'file/too-large': ({ bytes, limit }) => `文件大小为 ${megabytes(bytes)}，最多读取 ${megabytes(limit)}`,
  'file/no-folder': () => '该文件所在的文件夹不存在，请先创建',
  'folder/missing': () => '文件夹不存在',
  'folder/not-a-folder': () => '这不是文件夹',
  'folder/too-many-files': ({ limit }) => `文件夹中的 JSON 文件超过 ${limit} 个，法律包不会有这么多文件`,
  'encoding/utf-16': () => '文件编码为 UTF-16，请另存为 UTF-8',
  'encoding/not-utf-8': ({ line, byte }) =>
    `第 ${line} 行（第 ${byte} 字节）不是 UTF-8，可能是 GBK 或 GB18030，请另存为 UTF-8`,
  'json/empty': () => '文件是空的，此处应为一个 JSON 对象',
  'json/unexpected': ({ found, expected, ...position }) =>
    `${at(position)}：此处应为${expectations[expected]}，实际为${found === '' ? '文件结尾' : quoted(found)}`,
  'json/trailing-comma': (position) => `${at(position)}：请删除这个逗号，其后没有内容`,
  'json/unclosed-text': (position) => `${at(position)}：从此处开始的文本在本行内没有结束引号`,
  'json/control-character': ({ found, ...position }) =>
    `${at(position)}：控制字符 ${found} 须写成转义形式，例如 \\n 或 \\t`,
  'json/escape': ({ found, ...position }) => `${at(position)}：${quoted(found)}不是 JSON 转义，反斜杠请写作 \\\\`,
  'json/lone-surrogate': (position) => `${at(position)}：文本中含有不完整的字符（单独的代理项）`,
  'json/number': ({ found, ...position }) =>
    `${at(position)}：${quoted(found)}不是 JSON 数字，请写作 12、-3 或 0.5 等形式`,
  'json/number-range': ({ found, ...position }) =>
    `${at(position)}：${quoted(found)}过大，无法精确保存，最大为 ${Number.MAX_SAFE_INTEGER}`,
  'json/depth': ({ limit, ...position }) => `${at(position)}：嵌套超过 ${limit} 层`,
  'json/duplicate-key': ({ key, ...position }) => `${at(position)}：键${quoted(key)}在同一对象中出现两次，请保留一个`,
  'value/missing': ({ key }) => `缺少${quoted(key)}`,
  'value/unknown-key': ({ key, nearest }) => `此处没有键${quoted(key)}${near(nearest)}`,
  'value/type': ({ expected, found }) => `此处应为${kinds[expected]}，实际为${kinds[found]}`,
  'value/empty': () => '此处不能为空',
  'value/option': ({ found, options, nearest }) =>
    `${quoted(found)}不在可选值之内，可选值：${list(options)}${options.length > 1 ? near(nearest) : ''}`,
  'value/date': ({ found }) => `${quoted(found)}不是真实存在的日期，请写作 YYYY-MM-DD，例如 2026-02-28`,
  'value/sha256': ({ found }) => `${quoted(found)}不是 SHA-256 值，应为 64 位十六进制数字`,
  'value/percent': ({ found }) => `${found} 不是百分比，应为 0 至 100 的数字`,
  'value/negative': ({ found }) => `此处不能是 ${found}，应为非负数`,
  'value/province': ({ found, nearest }) =>
    `${quoted(found)}不是 ISO 3166-2:CN 省级代码，正确写法例如 CN-ZJ${near(nearest)}`,
  'value/refused': ({ found }) => `此处不允许${quoted(found)}`,
  'matter/version': ({ found, supported }) =>
    `文件版本为 ${found}，当前 Adit 只能读取版本 ${supported}，请使用更新的 Adit`,
  'matter/pack': ({ found, expected }) => `没有法律包${quoted(found)}，当前 Adit 所带的是${quoted(expected)}`,
  'fact/unknown-key': ({ key, nearest }) => `法律包中没有事实${quoted(key)}${near(nearest)}`,
  'fact/duplicate': ({ key, first }) => `事实${quoted(key)}已在 ${first} 给出，请保留一个`,
  'fact/status-without-value': ({ status }) => `状态为“${status}”，但值为 null；请给出值，或将状态改为“unknown”`,
  'fact/unknown-with-value': () => '状态为“unknown”，却给出了值；请将值写为 null，或写明该值的来源状态',
  'fact/disputed-without-alternative': () => '有争议的事实须有“alternative”，即对方的说法',
  'fact/alternative-without-dispute': ({ status }) => `“alternative”只用于状态“disputed”，此处状态为“${status}”`,
  'evidence/unknown': ({ id, nearest }) => `“evidence”列表中没有编号${quoted(id)}${near(nearest)}`,
  'evidence/duplicate': ({ id, first }) => `编号${quoted(id)}已用于 ${first}，编号不得重复`,
  'input/more': ({ count }) => `另有 ${count} 处`,
  'record/pack': ({ recorded, found }) =>
    `该记录依规则包${quoted(recorded)}作成，本机的${quoted(found)}内容不同；请使用相同版本`,
  'record/result': ({ recorded, found }) => `记录为${quoted(recorded ?? '无')}，重新推演为${quoted(found ?? '无')}`,
  'record/assessment': () => '各项结果一致，但论证、案例或文字与记录不同',
  'usage/no-command': ({ commands }) => `请指定命令：${list(commands)}`,
  'usage/unknown-command': ({ found, nearest }) => `没有命令${quoted(found)}${near(nearest)}`,
  'usage/unknown-option': ({ found, nearest }) => `没有选项${quoted(found)}${near(nearest)}`,
  'usage/missing-value': ({ expects }) => `其后须有值：${expects}`,
  'usage/unwanted-value': () => '此选项不带值',
  'usage/repeated': () => '此选项只能出现一次',
  'usage/missing-argument': () => '缺少此项',
  'usage/extra-argument': ({ found }) => `多出一个参数${quoted(found)}`,
  'usage/not-docx': ({ found }) => `${quoted(found)}须以 .docx 结尾`,
  'usage/not-in-release': () => '本版本尚不支持，请去掉该选项',
  'usage/unknown-precedent': ({ found, nearest }) => `法律包中没有案例${quoted(found)}${near(nearest)}`,
};
