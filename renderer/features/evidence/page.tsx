import { SegmentedControl } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { TabProps } from '../../app/page';
import { replaceRoute } from '../../app/routes';
import { ErrorState } from '../../ui/error-state';
import { FileDrop } from '../../ui/file-drop';
import type { Listing } from './controls';
import { EvidenceInspector } from './evidence-inspector';
import { EvidenceList } from './evidence-list';
import { useIntake } from './intake';
import { IntakeState } from './intake-state';
import styles from './page.module.css';
import { evidenceFocus, readFocus } from './place';
import { Preview } from './preview/preview';
import { previewKind } from './preview/preview-kind';
import { type EvidenceRow, type FiledRow, hasFile } from './rows';
import { ScheduleView } from './schedule-view';
import { useTexts } from './texts';
import { useEvidence } from './use-evidence';

/** A file that is read, and the page. */
interface Reading {
  readonly row: FiledRow;
  readonly page: number;
}

const readingOf = (row: EvidenceRow | null, page: number | null): Reading | null =>
  row !== null && page !== null && hasFile(row) ? { row, page } : null;

/** The page by which a fact would be tied to what is read; a text or a picture has none. */
const pageOf = ({ row, page }: Reading): string => (previewKind(row.file) === 'pdf' ? String(page) : '');

const views = ['list', 'schedule'] as const;
type View = (typeof views)[number];

/** The files as they are kept, or the schedule as it goes out. */
function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const say = useTexts();
  return (
    <SegmentedControl
      size="xs"
      transitionDuration={0}
      aria-label={say('view.label')}
      data={views.map((value) => ({ value, label: say(`view.${value}`) }))}
      value={view}
      onChange={onView}
    />
  );
}

/** When a file is read no more, the keys go on in the list. */
function useListBack(isReading: boolean): void {
  const wasReading = useRef(isReading);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasReading.current && !isReading && isLost) document.querySelector<HTMLElement>('main [role=grid]')?.focus();
    wasReading.current = isReading;
  }, [isReading]);
}

/** The evidence of a matter: files taken in, and references to what is kept elsewhere. */
export function Page({ matterId, focus }: TabProps) {
  const say = useTexts();
  const { rows, error, reload } = useEvidence(matterId);
  const [view, setView] = useState<View>('list');
  const [listing, setListing] = useState<Listing>({ filter: 'all', order: 'reference' });
  const go = (reference: string, page?: number) => {
    const to = evidenceFocus({ reference, page: page ?? null });
    replaceRoute({ screen: 'matter', id: matterId, tab: 'evidence', focus: to });
  };
  const intake = useIntake(`evidence/${matterId}`, matterId, go);
  const place = readFocus(focus);
  const row = rows?.find(({ record }) => record.value.reference === place?.reference) ?? null;
  const selected = row?.record.value.reference ?? '';
  const reading = readingOf(row, place?.page ?? null);
  useListBack(reading !== null);
  const lead = <Views view={view} onView={setView} />;
  return (
    <FileDrop label={say('title')} className={styles['page']} onFiles={intake.take}>
      <IntakeState intake={intake} />
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {reading !== null ? (
        <Preview {...reading} onPage={(page) => go(selected, page)} onBack={() => go(selected)} />
      ) : view === 'schedule' ? (
        <ScheduleView matterId={matterId} rows={rows ?? []} selected={selected} onSelect={(to) => go(to)} lead={lead} />
      ) : (
        <EvidenceList
          matterId={matterId}
          rows={rows}
          selected={selected}
          onFiles={intake.take}
          onGo={go}
          listing={listing}
          onListing={setListing}
          lead={lead}
        />
      )}
      {row === null ? null : (
        <EvidenceInspector
          matterId={matterId}
          row={row}
          page={reading === null ? '' : pageOf(reading)}
          onRead={reading === null ? () => go(selected, 1) : null}
        />
      )}
    </FileDrop>
  );
}
