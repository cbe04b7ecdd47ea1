import { Button, Group } from '@mantine/core';
import type { MemoBlock } from '../../../shared/memo/model';
import { textOfBlock } from '../../../shared/memo/walk';
import type { Law } from '../../app/law';
import { Inspector } from '../../ui/inspector';
import { Cites, FactChips } from '../../ui/law/cites';
import { useTexts } from './texts';

const TITLE_LENGTH = 80;

/** Where a block of the memo comes from: its elements, the facts with their status, the authorities and cases. */
export function SourcePanel(props: {
  readonly block: MemoBlock;
  readonly law: Law;
  readonly onAdd: (after: string) => void;
  readonly onTakeOut: (id: string) => void;
}) {
  const { block, law, onAdd, onTakeOut } = props;
  const say = useTexts();
  const { elements = [], facts = [], authorities = [], cases = [], arguments: argued = [] } = block.source;
  const standing = law.assessment.arguments.filter(({ id }) => argued.includes(id));
  const cited = [
    ...standing.flatMap((argument) => argument.authorities),
    ...authorities.map((id) => ({ id, pinpoint: 'whole' })),
  ];
  return (
    <Inspector
      title={textOfBlock(block).slice(0, TITLE_LENGTH)}
      why={
        <ul>
          {law.assessment.elements
            .filter(({ id }) => elements.includes(id))
            .map(({ id, question }) => (
              <li key={id}>{question[law.lang]}</li>
            ))}
          {standing.map(({ id, claim }) => (
            <li key={id}>{claim[law.lang]}</li>
          ))}
        </ul>
      }
      basis={
        <>
          <FactChips law={law} keys={facts} />
          <Cites law={law} authorities={cited} cases={[...cases, ...standing.flatMap((argument) => argument.cases)]} />
        </>
      }
    >
      <Group>
        <Button variant="default" onClick={() => onAdd(block.id)}>
          {say('edit.add')}
        </Button>
        <Button variant="default" onClick={() => onTakeOut(block.id)}>
          {say('edit.takeOut')}
        </Button>
      </Group>
    </Inspector>
  );
}
