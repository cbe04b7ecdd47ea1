import { useFacts, useMatterAssessment } from '../../app/assessment/use-assessment';
import { useFormat } from '../../app/format';
import { useLaw } from '../../app/law';
import { useAsked } from '../../app/layout';
import type { TabProps } from '../../app/page';
import { navigate } from '../../app/routes';
import { SelectContext } from '../../ui/law/selection';
import { LinkButton } from '../../ui/link-button';
import { TabBar, TabPage, Wait } from '../../ui/tab-page';
import { type Shown, ShownPanel } from '../argument/shown-panel';
import { TakenNote } from '../instances/taken-note';
import { Consequences } from './consequences';
import { Deadlines } from './deadlines';
import { AnsweredElsewhere } from './elsewhere';
import { FindingCards } from './finding-cards';
import { KeepAssessment } from './keep-assessment';
import { KeptAssessments } from './kept-assessments';
import { Missing } from './missing';
import { Notes } from './notes/notes';
import styles from './overview.module.css';
import { Parties } from './parties/parties';
import { RecentChanges } from './recent-changes';
import { ReleaseInUse } from './release-in-use';
import { Section } from './section';
import { useTexts } from './texts';
import { Unfit } from './unfit';

/** A matter at a glance: what was found, what is missing, what is due, and what has changed. */
export function Page({ matterId, focus }: TabProps) {
  const say = useTexts();
  const format = useFormat();
  const law = useLaw(matterId);
  const facts = useFacts(matterId);
  const { failed, working } = useMatterAssessment(matterId);
  const [shown, setShown] = useAsked<Shown>();
  if (law === null || facts === null) return <Wait>{say(failed ? 'failed' : 'working')}</Wait>;
  const now = { assessment: law.assessment, facts };
  const toFacts = (
    <LinkButton onClick={() => void navigate({ screen: 'matter', id: matterId, tab: 'checklist' })}>
      {say('toChecklist')}
    </LinkButton>
  );
  return (
    <SelectContext value={setShown}>
      <TabPage gap={20}>
        <TabBar>
          <p className={styles['note']}>
            {say('stand', { day: format.day(law.assessment.asOf), count: facts.length })}{' '}
            {facts.length === 0 ? toFacts : null}
          </p>
          <KeepAssessment key={law.assessment.asOf} matterId={matterId} now={now} isReady={!working} />
        </TabBar>
        <TakenNote matterId={matterId} />
        <Section title={say('findings')}>
          <FindingCards law={law} onOpen={(limb) => setShown({ kind: 'finding', limb })} />
        </Section>
        <ReleaseInUse law={law} facts={facts} matterId={matterId} />
        <KeptAssessments matterId={matterId} now={now} law={law} />
        <div className={styles['columns']}>
          <div className={styles['column']}>
            <Missing law={law} matterId={matterId} />
            <Unfit law={law} facts={facts} matterId={matterId} />
            <Consequences law={law} />
            <AnsweredElsewhere law={law} facts={facts} matterId={matterId} />
          </div>
          <div className={styles['column']}>
            <Deadlines matterId={matterId} />
            <Parties matterId={matterId} focus={focus} />
            <Notes matterId={matterId} focus={focus} />
            <RecentChanges matterId={matterId} />
          </div>
        </div>
        {shown === null ? null : <ShownPanel shown={shown} law={law} matterId={matterId} />}
      </TabPage>
    </SelectContext>
  );
}
