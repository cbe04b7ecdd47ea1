import { SegmentedControl } from '@mantine/core';
import { useFormat } from '../../app/format';
import { type Law, useLawToday } from '../../app/law';
import type { ScreenProps } from '../../app/page';
import { goBack, type LibraryShelf, navigate } from '../../app/routes';
import { PageHeader } from '../../ui/page-header';
import { Authorities } from './authorities';
import { Cases } from './cases';
import styles from './library.module.css';
import { Packs } from './packs';
import { LibraryRecord } from './record';
import { useTexts } from './texts';

const shelves = ['authorities', 'precedents', 'packs'] as const satisfies readonly LibraryShelf[];

const show = (shelf: LibraryShelf, focus?: string) =>
  void navigate({ screen: 'library', shelf, ...(focus === undefined ? {} : { focus }) });

function Content(props: { readonly law: Law; readonly shelf: LibraryShelf; readonly focus: string | undefined }) {
  const { law, shelf, focus } = props;
  if (shelf === 'packs') return <Packs law={law} />;
  if (focus !== undefined) return <LibraryRecord law={law} shelf={shelf} id={focus} onBack={() => void goBack()} />;
  if (shelf === 'authorities') return <Authorities law={law} onOpen={(id) => show(shelf, id)} />;
  return <Cases law={law} onOpen={(id) => show(shelf, id)} />;
}

/** The law that matters are assessed under: authorities, decided cases, and the pack that holds them. */
export function Page({ route }: ScreenProps<'library'>) {
  const say = useTexts();
  const format = useFormat();
  const law = useLawToday();
  const { shelf, focus } = route;
  return (
    <div className={styles['page']}>
      <PageHeader
        title={say('title')}
        note={law === null ? undefined : say('asOf', { day: format.day(law.assessment.asOf) })}
      >
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={say('shelf.label')}
          data={shelves.map((value) => ({ value, label: say(`shelf.${value}`) }))}
          value={shelf}
          onChange={(value) => show(value)}
        />
      </PageHeader>
      {law === null ? null : <Content key={shelf} law={law} shelf={shelf} focus={focus} />}
    </div>
  );
}
