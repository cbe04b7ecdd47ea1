import type { SavedKind } from '../bridge/desktop-files';
import type { MenuCommand } from '../bridge/desktop-menu';
import type { Language } from '../model/text';

type MenuName = 'file' | 'edit' | 'view' | 'window' | 'help';
type MenuRole =
  | 'close'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'delete'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize';

/** What the system's own parts of the window say: its menu and its dialogs. */
export interface DesktopWords {
  readonly menus: Readonly<Record<MenuName, string>>;
  readonly commands: Readonly<Record<MenuCommand, string>>;
  readonly roles: Readonly<Record<MenuRole, string>>;
  /** Kinds of file, as a dialog offers them. */
  readonly kinds: Readonly<Record<SavedKind | 'adit', string>>;
  readonly chooseFolder: string;
  readonly chooseUpdate: string;
}

const zh: DesktopWords = {
  menus: { file: '文件', edit: '编辑', view: '显示', window: '窗口', help: '帮助' },
  commands: {
    'new-matter': '新建案件',
    'open-archive': '导入案件归档文件…',
    'save-backup': '立即备份',
    lock: '锁定',
    settings: '设置',
    palette: '命令面板',
    back: '后退',
    forward: '前进',
    'help-keys': '键盘快捷键',
  },
  roles: {
    close: '关闭窗口',
    quit: '退出 Adit',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    delete: '删除',
    selectAll: '全选',
    resetZoom: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    togglefullscreen: '全屏',
    minimize: '最小化',
  },
  kinds: {
    docx: 'Word 文档',
    pdf: 'PDF 文档',
    ics: '日历文件',
    json: 'JSON 文件',
    txt: '文本文件',
    csv: 'CSV 表格',
    adit: 'Adit 归档文件',
  },
  chooseFolder: '选择备份文件夹',
  chooseUpdate: '选择更新文件',
};

const en: DesktopWords = {
  menus: { file: 'File', edit: 'Edit', view: 'View', window: 'Window', help: 'Help' },
  commands: {
    'new-matter': 'New matter',
    'open-archive': 'Import matter archive…',
    'save-backup': 'Back up now',
    lock: 'Lock',
    settings: 'Settings',
    palette: 'Command palette',
    back: 'Back',
    forward: 'Forward',
    'help-keys': 'Keyboard shortcuts',
  },
  roles: {
    close: 'Close window',
    quit: 'Quit Adit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select all',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    togglefullscreen: 'Full screen',
    minimize: 'Minimise',
  },
  kinds: {
    docx: 'Word document',
    pdf: 'PDF document',
    ics: 'Calendar file',
    json: 'JSON file',
    txt: 'Text file',
    csv: 'CSV table',
    adit: 'Adit archive',
  },
  chooseFolder: 'Choose the folder for backups',
  chooseUpdate: 'Choose an update',
};

const ru: DesktopWords = {
  menus: { file: 'Файл', edit: 'Правка', view: 'Вид', window: 'Окно', help: 'Справка' },
  commands: {
    'new-matter': 'Новое дело',
    'open-archive': 'Загрузить архив дела…',
    'save-backup': 'Создать резервную копию',
    lock: 'Заблокировать',
    settings: 'Настройки',
    palette: 'Палитра команд',
    back: 'Назад',
    forward: 'Вперёд',
    'help-keys': 'Сочетания клавиш',
  },
  roles: {
    close: 'Закрыть окно',
    quit: 'Выйти из Adit',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    delete: 'Удалить',
    selectAll: 'Выделить всё',
    resetZoom: 'Обычный размер',
    zoomIn: 'Увеличить',
    zoomOut: 'Уменьшить',
    togglefullscreen: 'Во весь экран',
    minimize: 'Свернуть',
  },
  kinds: {
    docx: 'Документ Word',
    pdf: 'Документ PDF',
    ics: 'Файл календаря',
    json: 'Файл JSON',
    txt: 'Текстовый файл',
    csv: 'Таблица CSV',
    adit: 'Архив Adit',
  },
  chooseFolder: 'Выбор папки для резервных копий',
  chooseUpdate: 'Выбор файла обновления',
};

export const desktopWords: Readonly<Record<Language, DesktopWords>> = { zh, en, ru };
