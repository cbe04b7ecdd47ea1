import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Хронология права и дела',
  working: 'Выполняется оценка дела.',
  failed: 'Оценить дело не удалось. Факты сохранены.',
  help: 'Заливка: действует на дату оценки; контур: утратило силу; пунктир: проект или ещё не действует. Клавиши: ← → + − Home.',
  asOf: 'на {{day}}',
  outside_one: 'Вне этого отрезка времени — {{count}} норма.',
  outside_few: 'Вне этого отрезка времени — {{count}} нормы.',
  outside_many: 'Вне этого отрезка времени — {{count}} норм.',
  outside_other: 'Вне этого отрезка времени — {{count}} нормы.',
  evidence: 'Доказательства',
  scope: { label: 'Какие нормы', cited: 'Нормы этого дела', all: 'Все нормы' },
  shape: { label: 'Вид', picture: 'Схема', table: 'Таблица' },
  step: {
    earlier: 'Раньше',
    later: 'Позже',
    nearer: 'Короче отрезок времени',
    farther: 'Длиннее отрезок времени',
    matter: 'Это дело',
  },
  span: {
    activity: { startedOn: 'Деятельность' },
    contract: { signedOn: 'Договор подписан', performedFrom: 'Договор исполняется' },
  },
  table: {
    periods: 'Что когда применялось',
    rules: 'Нормы',
    matter: 'Даты дела',
    from: 'С',
    to: 'До',
    finding: 'Вывод',
    reason: 'Основание',
    rule: 'Норма',
    standing: 'На дату оценки',
    what: 'Предмет',
    start: 'дата неизвестна',
    open: 'без срока',
  },
};
