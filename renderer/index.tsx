import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseLanguage } from './app/language';
import { Shell } from './app/shell';
import './app/shell.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const language = chooseLanguage(navigator.languages);
document.documentElement.lang = language;

createRoot(root).render(
  <StrictMode>
    <Shell language={language} />
  </StrictMode>,
);
