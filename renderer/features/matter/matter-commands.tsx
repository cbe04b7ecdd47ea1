import { Suspense } from 'react';
import { useCommands } from '../../app/commands';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { type MatterTab, navigate } from '../../app/routes';
import { useTexts as useAppTexts } from '../../app/texts';

/** The questions of the checklist, by name. */
function Questions({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { facts } = usePack();
  useCommands(
    () =>
      facts.facts.map(({ key, label }) => ({
        id: `question/${key}`,
        group: 'question',
        label: label[language],
        run: () => void navigate({ screen: 'matter', id, tab: 'checklist', focus: key }),
      })),
    [facts, language, id],
  );
  return null;
}

/** The parts of the matter that is open, and its questions, as commands. */
export function MatterCommands({ id, offered }: { readonly id: string; readonly offered: readonly MatterTab[] }) {
  const sayApp = useAppTexts();
  useCommands(
    () =>
      offered.map((tab) => ({
        id: `tab/${tab}`,
        group: 'matter',
        label: sayApp(`tab.${tab}`),
        run: () => void navigate({ screen: 'matter', id, tab }),
      })),
    [id, sayApp],
  );
  return (
    <Suspense fallback={null}>
      <Questions id={id} />
    </Suspense>
  );
}
