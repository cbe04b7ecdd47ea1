import type { IsoDate } from '../../shared/model/date';
import type { Language } from '../../shared/model/languages';
import { useLanguage } from './i18n';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

const short: Readonly<Record<Language, Intl.DateTimeFormatOptions>> = {
  zh: { year: 'numeric', month: '2-digit', day: '2-digit' },
  en: { year: 'numeric', month: 'short', day: 'numeric' },
  ru: { year: 'numeric', month: '2-digit', day: '2-digit' },
};

/** Dates and numbers as readers of a language write them. */
export interface Format {
  /** 2026年11月22日 · 22 November 2026 · 22 ноября 2026 г. */
  readonly day: (date: IsoDate) => string;
  /** 2026/11/22 · 22 Nov 2026 · 22.11.2026 */
  readonly dayShort: (date: IsoDate) => string;
  /** 2026/11 · Nov 2026 · 11.2026 */
  readonly monthShort: (date: IsoDate) => string;
  /** A moment by the clock of this machine. */
  readonly moment: (instant: string) => string;
  /** A moment of the past for lists: the hour of today, the day of any other. */
  readonly recent: (instant: string) => string;
  readonly number: (value: number) => string;
  readonly bytes: (value: number) => string;
  /** One after another, with the language's own "and". */
  readonly list: (items: readonly string[]) => string;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The day that a moment falls on by the clock of this machine. */
export const dayOf = (moment: Date): IsoDate =>
  `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

/** Today by the clock of this machine. */
export const today = (): IsoDate => dayOf(new Date());

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function bytesIn(locale: string, value: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(value, 1)) / Math.log(1_000)));
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
  return format.format(value / 1_000 ** step);
}

/** A calendar day is the same day everywhere, so no time zone of a reader's enters. */
const asDate = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

function formatFor(language: Language): Format {
  const locale = locales[language];
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const brief = new Intl.DateTimeFormat(locale, { ...short[language], timeZone: 'UTC' });
  const { day: _day, ...ofMonth } = short[language];
  const month = new Intl.DateTimeFormat(locale, { ...ofMonth, timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { ...short[language], hour: '2-digit', minute: '2-digit' });
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const localDay = new Intl.DateTimeFormat(locale, short[language]);
  const count = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    day: (date) => long.format(asDate(date)),
    dayShort: (date) => brief.format(asDate(date)),
    monthShort: (date) => month.format(asDate(date)),
    moment: (instant) => clock.format(new Date(instant)),
    recent: (instant) => (dayOf(new Date(instant)) === today() ? hour : localDay).format(new Date(instant)),
    number: (value) => count.format(value),
    bytes: (value) => bytesIn(locale, value),
    list: (items) => list.format(items),
  };
}

/** Made once for a language: it takes longer than most of what is shown with it. */
const formats = new Map<Language, Format>();

export function useFormat(): Format {
  const language = useLanguage();
  const format = formats.get(language) ?? formatFor(language);
  formats.set(language, format);
  return format;
}
