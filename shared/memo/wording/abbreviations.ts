import type { Language } from '../../model/text';

/** A short form and what it stands for. */
type Abbreviation = readonly [short: string, full: string];

/** Short forms that the packs and the wording use, in alphabetical order. Chinese texts name things in full. */
export const abbreviations: Readonly<Record<Language, readonly Abbreviation[]>> = {
  zh: [],
  en: [
    ['CAC', 'Cyberspace Administration of China'],
    ['CDN', 'content delivery network'],
    ['CSRC', 'China Securities Regulatory Commission'],
    ['DRC', 'development and reform commission of a province or city'],
    ['FSDC', 'Financial Stability and Development Committee of the State Council'],
    ['ICO', 'initial coin offering'],
    ['IDC', 'internet data centre'],
    ['NDRC', 'National Development and Reform Commission'],
    ['NIFA', 'National Internet Finance Association of China'],
    ['NPC', 'National People’s Congress'],
    ['PBC', 'People’s Bank of China'],
    ['SAFE', 'State Administration of Foreign Exchange'],
    ['SPC', 'Supreme People’s Court'],
    ['SPP', 'Supreme People’s Procuratorate'],
  ],
  ru: [
    ['ВНС', 'Верховный народный суд КНР'],
    ['ВСНП', 'Всекитайское собрание народных представителей'],
    ['ГК КНР', 'Гражданский кодекс КНР'],
    ['ГКРР', 'Государственный комитет КНР по развитию и реформам'],
    ['КНР', 'Китайская Народная Республика'],
    ['КРЦБ', 'Комиссия по регулированию рынка ценных бумаг КНР'],
    ['УК КНР', 'Уголовный кодекс КНР'],
    ['CDN', 'сеть доставки контента'],
    ['ICO', 'первичное размещение токенов'],
    ['IDC', 'интернет-дата-центр'],
  ],
};
