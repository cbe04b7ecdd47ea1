import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  set: 'Задано фирмой: {{value}}. Изменить здесь нельзя.',
  rules: {
    none: 'Фирма ничего не задала для этой установки. Всё в настройках выбираете вы.',
    text: 'Это задано тем, кто управляет компьютером, и здесь не изменяется. Прочитано при запуске Adit.',
    source: 'Источник',
    from: {
      registry: 'групповая политика Windows',
      'managed-preferences': 'управляемые настройки macOS',
      file: 'файл политики этого компьютера',
    },
    open: 'на ваше усмотрение',
    nothing: 'нет',
    minutes_one: 'не позднее чем через {{count}} минуту',
    minutes_few: 'не позднее чем через {{count}} минуты',
    minutes_many: 'не позднее чем через {{count}} минут',
    minutes_other: 'не позднее чем через {{count}} минуты',
    updates: { off: 'нет', file: 'только из файла', manual: 'из файла, с указанием адреса' },
    never: 'никогда; Adit и так ею не пользуется',
  },
};
