import type { Language } from './language';

const SENTENCE: Readonly<Record<Language, string>> = {
  zh: '为 Web3 项目逐条定性，证据随附，结论经得起质询。',
  en: 'Classify a Web3 project, keep the evidence beside it, and defend the result line by line.',
  ru: 'Квалификация Web3-проекта: доказательства рядом, вывод обоснован построчно.',
};

export function Shell({ language }: { readonly language: Language }) {
  return (
    <main className="shell">
      <h1>Adit</h1>
      <p>{SENTENCE[language]}</p>
    </main>
  );
}
