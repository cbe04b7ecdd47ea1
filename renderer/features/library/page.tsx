import { SegmentedControl, Select } from '@mantine/core';
import { useFormat } from '../../app/format';
import { useLanguage } from '../../app/i18n';
import { type Law, useLawToday } from '../../app/law';
import { PackContext, usePack, usePacks } from '../../app/pack';
import type { ScreenProps } from '../../app/page';
import { goBack, type LibraryShelf, navigate } from '../../app/routes';
import { ListPage } from '../../ui/list-page';
import { PageHeader } from '../../ui/page-header';
import { Authorities } from './authorities';
import { Cases } from './cases';
import { Effects } from './effects/effects';
import { Packs } from './packs';
import { LibraryRecord } from './record';
import { useTexts } from './texts';

const shelves = ['authorities', 'precedents', 'packs', 'effects'] as const satisfies readonly LibraryShelf[];

const show = (pack: string, shelf: LibraryShelf, focus?: string) =>
  void navigate({ screen: 'library', shelf, pack, ...(focus === undefined ? {} : { focus }) });

function Content(props: { readonly law: Law; readonly shelf: LibraryShelf; readonly focus: string | undefined }) {
  const { law, shelf, focus } = props;
  const { id: pack } = law.pack.manifest;
  if (shelf === 'packs') return <Packs law={law} />;
  if (shelf === 'effects') return <Effects law={law} />;
  if (focus !== undefined) return <LibraryRecord law={law} shelf={shelf} id={focus} onBack={() => void goBack()} />;
  if (shelf === 'authorities') return <Authorities law={law} onOpen={(id) => show(pack, shelf, id)} />;
  return <Cases law={law} onOpen={(id) => show(pack, shelf, id)} />;
}

/** Which body of law is looked at, and which of its shelves. */
function Choices({ shelf }: { readonly shelf: LibraryShelf }) {
  const say = useTexts();
  const language = useLanguage();
  const { id: pack } = usePack().manifest;
  return (
    <>
      <Select
        size="xs"
        w={220}
        aria-label={say('pack.choose')}
        data={usePacks().map(({ manifest }) => ({ value: manifest.id, label: manifest.title[language] }))}
        value={pack}
        allowDeselect={false}
        onChange={(id) => id !== null && show(id, shelf)}
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={say('shelf.label')}
        data={shelves.map((value) => ({ value, label: say(`shelf.${value}`) }))}
        value={shelf}
        onChange={(value) => show(pack, value)}
      />
    </>
  );
}

function Shown({ route: { shelf, focus } }: ScreenProps<'library'>) {
  const say = useTexts();
  const format = useFormat();
  const law = useLawToday();
  const note = law === null ? undefined : say('asOf', { day: format.day(law.assessment.asOf) });
  return (
    <ListPage>
      <PageHeader title={say('title')} note={note}>
        <Choices shelf={shelf} />
      </PageHeader>
      {law === null ? null : <Content key={shelf} law={law} shelf={shelf} focus={focus} />}
    </ListPage>
  );
}

/** The law that matters are assessed under: authorities, decided cases, and the pack that holds them. */
export function Page({ route }: ScreenProps<'library'>) {
  const packs = usePacks();
  const pack = packs.find(({ manifest }) => manifest.id === route.pack) ?? packs[0];
  return (
    <PackContext value={pack}>
      <Shown key={pack.manifest.id} route={route} />
    </PackContext>
  );
}
