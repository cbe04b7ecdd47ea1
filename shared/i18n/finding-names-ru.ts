import type { FindingNames } from './finding-names';

export const findingNamesRu: FindingNames = {
  limbs: {
    industrial: 'Промышленная политика',
    financial: 'Финансы',
    operational: 'Ведение деятельности',
    civil: 'Гражданско-правовые последствия',
  },
  findings: {
    industrial: {
      mining: 'майнинг',
      'likely-mining': 'вероятно, майнинг',
      grey: 'вопрос не решён',
      'likely-not-mining': 'вероятно, не майнинг',
      'not-mining': 'не майнинг',
    },
    financial: {
      prohibited: 'запрещено',
      'likely-prohibited': 'вероятно, запрещено',
      grey: 'вопрос не решён',
      'likely-permitted': 'вероятно, разрешено',
      permitted: 'разрешено',
    },
    operational: {
      barred: 'деятельность недопустима',
      'duties-missing': 'обязанности не исполнены',
      'duties-unknown': 'исполнение обязанностей не выяснено',
      'in-order': 'обязанности исполнены',
    },
    civil: {
      void: 'ничтожен',
      'likely-void': 'вероятно, ничтожен',
      contested: 'действительность спорна',
      'likely-valid': 'вероятно, действителен',
      valid: 'действителен',
      'not-applicable': 'неприменимо',
    },
  },
  confidence: { clear: 'ясно', probable: 'вероятно', arguable: 'дискуссионно', open: 'не определено' },
};
