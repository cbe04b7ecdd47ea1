import type { ExportKind, PolicyKey } from '../bridge/firm-policy';
import type { Language } from '../model/languages';

/** What a firm can set, by name. */
interface FirmWords {
  readonly keys: Readonly<Record<PolicyKey, string>>;
  readonly exports: Readonly<Record<ExportKind, string>>;
}

export const firmWords: Readonly<Record<Language, FirmWords>> = {
  zh: {
    keys: {
      updates: '更新',
      idleLockMinutes: '无人操作时锁定',
      backupFolder: '备份文件夹',
      allowedExports: '允许的导出方式',
      language: '界面语言',
      network: '网络',
    },
    exports: {
      word: 'Word 文档',
      print: '打印及 PDF',
      'archive-sealed': '加密的案件归档文件',
      'archive-plain': '未加密的案件归档文件',
      evidence: '证据文件',
      lists: '清单（日志、期限）',
    },
  },
  en: {
    keys: {
      updates: 'Updates',
      idleLockMinutes: 'Lock when nobody is there',
      backupFolder: 'Folder for backups',
      allowedExports: 'Permitted exports',
      language: 'Language of the interface',
      network: 'Network',
    },
    exports: {
      word: 'Word documents',
      print: 'printing and PDF',
      'archive-sealed': 'encrypted matter archives',
      'archive-plain': 'plain matter archives',
      evidence: 'evidence files',
      lists: 'lists (history, deadlines)',
    },
  },
  ru: {
    keys: {
      updates: 'Обновления',
      idleLockMinutes: 'Блокировка при бездействии',
      backupFolder: 'Папка резервных копий',
      allowedExports: 'Разрешённые виды вывода',
      language: 'Язык интерфейса',
      network: 'Сеть',
    },
    exports: {
      word: 'документы Word',
      print: 'печать и PDF',
      'archive-sealed': 'зашифрованные архивы дел',
      'archive-plain': 'незашифрованные архивы дел',
      evidence: 'файлы доказательств',
      lists: 'списки (журнал, сроки)',
    },
  },
};
