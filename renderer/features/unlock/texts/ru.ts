import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Хранилище заблокировано',
  passphrase: 'Парольная фраза',
  recoveryKey: 'Ключ восстановления',
  recoveryHelp: 'Как напечатано на листе восстановления. Пробелы, дефисы и регистр не имеют значения.',
  lawyer: 'Ваше имя',
  lawyerHelp: 'Журнал хранилища указывает, кто его открыл.',
  unlock: 'Разблокировать',
  withRecovery: 'Ввести ключ восстановления',
  withPassphrase: 'Ввести парольную фразу',
  withSystem: 'Использовать ключ этого компьютера',
  restore: 'Восстановить из копии',
  restoreTitle: 'Восстановление из резервной копии',
  show: 'Показать или скрыть введённое',
  wait_one: 'Следующая попытка — через {{count}} секунду.',
  wait_few: 'Следующая попытка — через {{count}} секунды.',
  wait_many: 'Следующая попытка — через {{count}} секунд.',
  wait_other: 'Следующая попытка — через {{count}} секунды.',
};
