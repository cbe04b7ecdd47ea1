export { chooseLanguage } from '../../shared/i18n/choose-language';
export type { Language } from '../../shared/model/language';
