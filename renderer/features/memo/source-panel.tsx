import type { MemoBlock } from '../../../shared/memo/model';
import { textOfBlock } from '../../../shared/memo/walk';
import type { Law } from '../../app/law';
import { Inspector } from '../../ui/inspector';
import { Cites, FactChips } from '../../ui/law/cites';

const TITLE_LENGTH = 80;

/** Where a block of the memo comes from: its elements, the facts with their status, the authorities and cases. */
export function SourcePanel({ block, law }: { readonly block: MemoBlock; readonly law: Law }) {
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
    />
  );
}
