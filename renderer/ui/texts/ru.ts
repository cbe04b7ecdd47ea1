import type { TextsIn } from '../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  language: 'Язык',
  confidence: 'степень уверенности: {{confidence}}',
  status: {
    verified: 'проверено',
    stated: 'со слов клиента',
    assumed: 'предположение',
    disputed: 'оспаривается',
    unknown: 'неизвестно',
  },
  save: {
    saved: 'Сохранено',
    unsaved: 'Ещё не сохранено',
    saving: 'Сохранение…',
    failed: 'Не сохранено',
    conflict: 'Две редакции',
    retry: 'Повторить',
    conflictTitle: 'Этот текст тем временем был сохранён в другом месте',
    conflictText: 'Обе редакции хранятся, пока вы не выберете одну из них.',
    mine: 'Редакция, введённая здесь',
    theirs: 'Редакция в хранилище',
    keepMine: 'Оставить введённую здесь',
    takeTheirs: 'Оставить редакцию из хранилища',
  },
  error: { title: 'Действие не выполнено', retry: 'Повторить' },
  inspector: {
    why: 'Почему это так?',
    basis: 'На чём это основано?',
    change: 'Что это изменило бы?',
    close: 'Закрыть панель пояснений',
    resize: 'Ширина панели пояснений',
  },
  list: {
    count_one: '{{count}} запись',
    count_few: '{{count}} записи',
    count_many: '{{count}} записей',
    count_other: '{{count}} записи',
  },
  confirm: { prompt: 'Для подтверждения введите название: {{name}}', field: 'Название', cancel: 'Отмена' },
  dialog: { close: 'Закрыть' },
  job: { progress: '{{done}} из {{total}}', cancel: 'Отменить', cancelling: 'Отмена…' },
  sweep: {
    stopped: 'Остановлено: просмотрено дел — {{seen}} из {{total}}. Показано, возможно, не всё.',
    again: 'Просмотреть все дела',
  },
  date: { form: 'Укажите дату в виде ГГГГ-ММ-ДД, например 2026-11-22.', clear: 'Убрать дату' },
};
