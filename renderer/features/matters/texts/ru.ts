import type { TextsIn } from '../../../app/texts-type';
import type { en } from './en';

export const ru: TextsIn<'ru', typeof en> = {
  title: 'Дела',
  column: { title: 'Дело', client: 'Клиент', number: 'Номер дела', facts: 'Факты', updated: 'Последнее изменение' },
  empty: {
    title: 'Дел пока нет',
    text: 'Дело содержит факты, доказательства и меморандумы по одному проекту клиента.',
  },
  create: 'Новое дело',
};
