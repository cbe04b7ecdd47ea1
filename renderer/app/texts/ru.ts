import type { TextsIn } from '../texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  rail: {
    label: 'Разделы',
    matters: 'Дела',
    search: 'Поиск',
    library: 'Библиотека',
    settings: 'Настройки',
    lock: 'Заблокировать',
    collapse: 'Сузить панель разделов',
    expand: 'Расширить панель разделов',
  },
  tab: {
    overview: 'Обзор',
    facts: 'Факты',
    evidence: 'Доказательства',
    checklist: 'Перечень',
    argument: 'Аргументы',
    memo: 'Меморандум',
    timeline: 'Хронология',
    precedents: 'Прецеденты',
    tasks: 'Задачи',
    history: 'История',
  },
  command: {
    palette: 'Найти команду',
    back: 'Назад',
    forward: 'Вперёд',
    inspector: 'Показать или скрыть панель пояснений',
    lock: 'Заблокировать хранилище',
    placeholder: 'Что нужно сделать?',
    nothing: 'Команды с таким названием нет',
    group: { go: 'Перейти', matter: 'Дело', view: 'Вид', app: 'Adit' },
  },
  leave: {
    title: 'Часть текста не удалось сохранить',
    text: 'Введённое остаётся на экране. Если продолжить без сохранения, оно будет утрачено.',
    stay: 'Остаться',
    retry: 'Сохранить ещё раз',
    discard: 'Продолжить и утратить введённое',
  },
  fault: {
    title: 'Сбой на этом экране',
    text: 'Сохранённые данные не затронуты. Откройте экран снова; если сбой повторится, перезапустите Adit и сообщите о нём.',
    retry: 'Открыть снова',
  },
  opening: 'Хранилище открывается…',
};
