import { DateInput } from '@mantine/dates';
import 'dayjs/locale/ru';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useState } from 'react';
import { type IsoDate, isCalendarDate } from '../../shared/model/date';
import type { Language } from '../../shared/model/languages';
import { useLanguage } from '../app/i18n';
import { useTexts } from './texts';

const shapes: Readonly<Record<Language, { readonly locale: string; readonly form: string }>> = {
  zh: { locale: 'zh-cn', form: 'YYYY年M月D日' },
  en: { locale: 'en', form: 'D MMMM YYYY' },
  ru: { locale: 'ru', form: 'D MMMM YYYY [г.]' },
};

/** A calendar day: shown as the language writes it, typed as `2026-11-22` or as it is shown, or picked. */
export function DateField(props: {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  readonly onBlur?: () => void;
  readonly clearable?: boolean;
  readonly error?: ReactNode;
  readonly size?: 'xs' | 'sm';
}) {
  const { clearable = true, size = 'sm', ...others } = props;
  const say = useTexts();
  const { locale, form } = shapes[useLanguage()];
  const [isPicking, setPicking] = useState(false);
  return (
    <DateInput
      {...others}
      size={size}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': say('date.clear') }}
      locale={locale}
      valueFormat={form}
      placeholder="YYYY-MM-DD"
      dateParser={(typed) => (isCalendarDate(typed.trim()) ? typed.trim() : null)}
      // Escape closes the calendar, and not the dialog that the field may stand in.
      data-mantine-stop-propagation={isPicking}
      popoverProps={{
        transitionProps: { duration: 0 },
        onOpen: () => setPicking(true),
        onClose: () => setPicking(false),
      }}
      firstDayOfWeek={1}
    />
  );
}
