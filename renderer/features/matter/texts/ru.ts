import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  tabs: 'Части дела',
  asOf: 'на {{day}}',
  asOfToday: 'на сегодня, {{day}}',
  asOfField: 'Право на дату',
  asOfHelp: 'Право применяется в редакции на этот день. Если дата не указана — на сегодня.',
  findings: 'Выводы',
  noFindings: 'Выводы получить не удалось.',
};
