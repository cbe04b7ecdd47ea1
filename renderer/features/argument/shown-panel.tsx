import type { LimbId } from '../../../shared/model/ladders';
import type { Law } from '../../app/law';
import { AuthorityPanel } from '../../ui/law/authority-panel';
import { CasePanel } from '../../ui/law/case-panel';
import type { Selected } from '../../ui/law/selection';
import { FactPanel } from './fact-panel';
import { FindingPanel } from './finding-panel';

/** Something of the law, of the matter or of the result that can be looked at in the inspector. */
export type Shown = Selected | { readonly kind: 'finding'; readonly limb: LimbId };

/** What is selected, in the inspector. */
export function ShownPanel(props: { readonly shown: Shown; readonly law: Law; readonly matterId: string }) {
  const { shown, law, matterId } = props;
  switch (shown.kind) {
    case 'authority':
      return <AuthorityPanel law={law} id={shown.id} pinpoint={shown.pinpoint} />;
    case 'case':
      return <CasePanel law={law} id={shown.id} />;
    case 'fact':
      return <FactPanel law={law} factKey={shown.key} matterId={matterId} />;
    case 'finding':
      return <FindingPanel law={law} limb={shown.limb} />;
  }
}
