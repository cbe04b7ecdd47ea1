import type { TemplatePlace } from '../bridge/template-errors';
import { shown } from './quote';
import type { TemplateErrorTexts } from './template-error-texts';

const quoted = (text: string): string => `«${shown(text)}»`;
const at = ({ paragraph, words }: TemplatePlace): string =>
  `абзац ${paragraph}${words === '' ? '' : ` (${quoted(words)})`}`;

export const templateErrorTextsRu: TemplateErrorTexts = {
  'template/macros': () =>
    'шаблон содержит макросы или имеет формат с их поддержкой (.docm, .dotm); сохраните его как .docx или .dotx без макросов',
  'template/external': ({ kind, target }) =>
    `шаблон ссылается на содержимое вне файла (${shown(kind)}: ${quoted(target)}); удалите ссылку или внедрите её содержимое`,
  'template/embedded': ({ kind }) =>
    `шаблон содержит внедрённый объект, который заключение не переносит (${shown(kind)}); удалите его или замените рисунком`,
  'template/tracked-change': (place) =>
    `${at(place)}: есть исправление; примите или отклоните его в Word и сохраните шаблон`,
  'template/comment': (place) => `${at(place)}: есть примечание; удалите его в Word и сохраните шаблон`,
  'template/prompt': (place) =>
    `${at(place)}: элемент управления содержимым не заполнен; заполните его, удалите или замените меткой`,
  'template/field': ({ field, ...place }) =>
    `${at(place)}: поле ${quoted(field)}; в шаблоне допустимы только PAGE, NUMPAGES и STYLEREF в колонтитулах`,
  'template/note': (place) => `${at(place)}: есть сноска; сноски составляет само заключение, удалите её из шаблона`,
  'template/element': ({ element, ...place }) =>
    `${at(place)}: недопустимое содержимое (${shown(element)}); удалите его и сохраните шаблон`,
  'template/unknown-placeholder': ({ found, nearest, known, ...place }) =>
    `${at(place)}: метки ${quoted(found)} нет; ближайшая: ${quoted(nearest)}; есть: ${known.join(', ')}`,
  'template/no-memo': ({ wanted }) =>
    `в шаблоне есть метки, но нет метки для текста заключения (одна из ${wanted}); поместите её отдельным абзацем основного текста`,
  'template/memo-place': (place) =>
    `${at(place)}: метка текста заключения должна стоять один раз, отдельным абзацем основного текста, вне таблиц, надписей и колонтитулов`,
};
