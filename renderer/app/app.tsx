import { useEffect } from 'react';
import { Gate } from './gate';
import { speak } from './i18n';
import { useSettings } from './settings';

export function App() {
  const language = useSettings(({ settings }) => settings?.language ?? null);
  useEffect(() => void speak(language), [language]);
  return <Gate />;
}
