import { useEffect } from 'react';
import { Gate } from './gate';
import { speak } from './i18n';
import { keepFocus } from './keep-focus';
import { useSettings } from './settings';

export function App() {
  const language = useSettings(({ settings }) => settings?.language ?? null);
  useEffect(() => void speak(language), [language]);
  useEffect(keepFocus, []);
  return <Gate />;
}
