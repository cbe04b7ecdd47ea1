import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  yes: 'Да',
  no: 'Нет',
  percent: '{{value}} %',
  kwhPerDay: '{{value}} кВт·ч в сутки',
  kwhUnit: 'кВт·ч в сутки',
  choose: 'Выберите',
  clear: 'Удалить ответ',
  nothingFound: 'Ничего с таким названием',
  note: 'Примечание',
  undo: 'Отменить последнее изменение',
  status: { label: 'Насколько это установлено?', first: 'Сначала ответьте или укажите, что неизвестно.' },
  dispute: {
    title: 'Другая версия',
    missing: 'Факт считается спорным, когда указана другая, отличная от этой версия.',
  },
  evidence: {
    label: 'Доказательства',
    choose: 'Привязать доказательство из дела',
    page: 'Лист',
    pageOf: 'Лист или место в {{id}}',
    remove: 'Отвязать {{id}}',
    missing: 'В деле больше нет',
    file: 'Добавить файл…',
    drop: 'или перетащите его сюда. Файл хранится в деле зашифрованным.',
    filing: 'Файл принимается',
  },
  ask: {
    title: 'Кто это выяснит?',
    task: 'Выяснить: {{label}}',
    assignee: 'Ответственный',
    due: 'Срок',
    create: 'Создать задачу',
    nobody: 'Пока никто',
    by: 'до {{day}}',
  },
  history: {
    title: 'История этого ответа',
    none: 'нет ответа',
    empty: 'Изменений пока нет.',
    undone: 'отменено',
  },
};
