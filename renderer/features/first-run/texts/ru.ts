import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Хранилище для ваших дел',
  lawyer: 'Ваше имя',
  passphrase: 'Парольная фраза',
  keyTitle: 'Ваш ключ восстановления',
  next: 'Продолжить',
};
