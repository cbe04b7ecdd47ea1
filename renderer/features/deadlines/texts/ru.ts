import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Задачи и сроки',
  open_one: '{{number}} открытая задача',
  open_few: '{{number}} открытые задачи',
  open_many: '{{number}} открытых задач',
  open_other: '{{number}} открытой задачи',
  overdue_one: '{{number}} просрочена',
  overdue_few: '{{number}} просрочены',
  overdue_many: '{{number}} просрочено',
  overdue_other: '{{number}} просрочено',
  working: 'Чтение задач по всем делам',
  late: '{{day}}, просрочено',
  filter: 'Отбор по задаче, делу или клиенту',
  column: { due: 'Срок', task: 'Задача', person: 'Исполнитель', matter: 'Дело', client: 'Клиент' },
  due: {
    label: 'Срок',
    all: 'Любой срок',
    overdue: 'Просрочено',
    week: 'В течение недели',
    month: 'В течение месяца',
    none: 'Без срока',
  },
  person: { label: 'Исполнитель', all: 'Все исполнители', none: 'Не назначен' },
  by: { label: 'Порядок', deadline: 'По сроку', person: 'По исполнителю', matter: 'По делу' },
  none: {
    title: 'Открытых задач нет',
    text: 'Здесь собрано всё, что предстоит сделать по всем делам, начиная с ближайшего срока. Задачи создаются в деле: вручную, из перечня или из таблицы «Что изменило бы вывод».',
    matters: 'К делам',
  },
  nothing: {
    title: 'Подходящих задач нет',
    text: 'Открытые задачи есть, но ни одна не отвечает выбранному сроку, исполнителю и тексту.',
    clear: 'Показать все открытые задачи',
  },
};
