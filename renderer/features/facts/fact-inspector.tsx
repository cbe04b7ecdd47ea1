import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useLanguage } from '../../app/i18n';
import { navigate } from '../../app/routes';
import { Inspector } from '../../ui/inspector';
import type { Checklist } from '../checklist/use-checklist';
import { Turns } from '../checklist/why-asked';
import { AnswerEditor } from './answer-editor';
import type { FactRow } from './rows';
import { useTexts } from './texts';

/** The fact that is selected, with the same editor as in the checklist. */
export function FactInspector(props: {
  readonly matterId: string;
  readonly row: FactRow;
  readonly checklist: Checklist;
  readonly editor: Ref<HTMLDivElement>;
}) {
  const { matterId, row, checklist, editor } = props;
  const { question } = row;
  const say = useTexts();
  const language = useLanguage();
  const open = () => void navigate({ screen: 'matter', id: matterId, tab: 'checklist', focus: question.key });
  return (
    <Inspector
      title={question.question[language]}
      basis={
        <div ref={editor}>
          <AnswerEditor key={question.key} matterId={matterId} question={question} facts={checklist.facts} />
        </div>
      }
      change={checklist.assessment === null ? null : <Turns question={question} assessment={checklist.assessment} />}
    >
      <Button variant="default" onClick={open}>
        {say('tab.inChecklist')}
      </Button>
    </Inspector>
  );
}
