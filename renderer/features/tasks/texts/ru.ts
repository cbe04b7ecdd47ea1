import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Задачи по делу',
  none: {
    title: 'Задач пока нет',
    text: 'Здесь собрано, что предстоит сделать по делу: из перечня, из таблицы «Что изменило бы вывод» или добавленное ниже.',
  },
  add: 'Добавить',
  newTitle: 'Что предстоит сделать',
  due: 'Срок',
  dueOn: 'срок: {{day}}',
  overdue: 'просрочено, срок был {{day}}',
  assignee: 'Исполнитель',
  done: 'Выполнено: {{title}}',
  goTo: 'Перейти к вопросу',
  remove: 'Удалить: {{title}}',
  removed: 'Удалено.',
  undo: 'Отменить',
  calendar: 'Экспорт сроков в календарь…',
  calendarSaved: 'Сохранено: {{name}}.',
};
