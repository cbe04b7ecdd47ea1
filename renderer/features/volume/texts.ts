import { defineTexts } from '../../app/i18n';
import { en } from './texts/en';
import { ru } from './texts/ru';
import { zh } from './texts/zh';

export const useTexts = defineTexts('volume', { en, zh, ru });
