import type { FirmErrorTexts } from './firm-error-texts';
import { firmWords } from './firm-words';
import { shown } from './quote';

const { keys, exports } = firmWords.ru;
const until =
  'Пока она не исправлена, Adit ничего не выводит, не устанавливает обновлений и блокируется через пять минут бездействия. Дела и резервные копии не затронуты. Сообщите тому, кто управляет этим компьютером.';

export const firmErrorTextsRu: FirmErrorTexts = {
  'policy/unknown-key': ({ key }) =>
    `В политике фирмы указан параметр «${shown(key)}», неизвестный этой версии Adit. ${until}`,
  'policy/value': ({ key }) =>
    `В политике фирмы параметру «${shown(key)}» задано значение, которое Adit не может применить. ${until}`,
  'policy/unreadable': ({ reason }) => `Политику фирмы не удалось прочитать (${shown(reason)}). ${until}`,
  'policy/barred': ({ what }) =>
    `Фирма не разрешает такой вид вывода: ${exports[what]}. Ничего не записано и не изменено. Обратитесь к тому, кто управляет этим компьютером.`,
  'policy/fixed': ({ key }) =>
    `Этот параметр задан фирмой, изменить его здесь нельзя: ${keys[key]}. Ничего не изменено. Обратитесь к тому, кто управляет этим компьютером.`,
};
