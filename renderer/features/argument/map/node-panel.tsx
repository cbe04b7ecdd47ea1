import type { Law } from '../../../app/law';
import { Inspector } from '../../../ui/inspector';
import { Cites, FactChips } from '../../../ui/law/cites';
import { useTexts } from '../texts';
import type { MapNode } from './layout';

/** A claim or a reply of the map in the inspector, with the provisions and facts it stands on. */
export function NodePanel({ node, law }: { readonly node: MapNode; readonly law: Law }) {
  const say = useTexts();
  const { argument } = node;
  if (argument === null) return null;
  const { claim, reply, weight, side, authorities, cases, facts } = argument;
  return (
    <Inspector
      title={say(side)}
      why={
        <>
          <p>{claim[law.lang]}</p>
          <p>{say('weight', { weight: law.words.finding.weight[weight] })}</p>
        </>
      }
      basis={
        <>
          <Cites law={law} authorities={authorities} cases={cases} />
          <FactChips law={law} keys={facts} />
        </>
      }
      change={
        <p>
          <strong>{say('reply')}.</strong> {reply[law.lang]}
        </p>
      }
    />
  );
}
