import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Хранилище не открыто',
  safe: 'Adit ничего не удалил и не изменил. Файлы хранилища лежат там же, где были.',
  retry: 'Повторить',
};
