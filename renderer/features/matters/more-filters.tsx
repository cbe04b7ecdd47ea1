import { Button, Popover, Select } from '@mantine/core';
import { Suspense } from 'react';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { findingNames } from '../../../shared/i18n/finding-names';
import { ladders } from '../../../shared/model/ladders';
import { useLanguage } from '../../app/i18n';
import { usePacks } from '../../app/pack';
import { filterBy, NO_FILTER, useFiltering } from './filtering';
import { countHidden, type DueFilter, dueFilters, type ListedLimb, listedLimbs, type MatterFilter } from './match';
import styles from './page.module.css';
import { useTexts } from './texts';

interface OneFilterProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function OneFilter({ label, options, value, onChange }: OneFilterProps) {
  const say = useTexts();
  return (
    <Select
      size="xs"
      label={label}
      placeholder={say('more.any')}
      data={[...options]}
      value={value}
      allowDeselect
      clearable
      clearButtonProps={{ 'aria-label': say('more.clearOne', { label }), tabIndex: 0 }}
      // Within the filters: a choice made elsewhere on the page would close them.
      comboboxProps={{ withinPortal: false }}
      onChange={onChange}
    />
  );
}

function LimbFilter({ limb }: { readonly limb: ListedLimb }) {
  const say = useTexts();
  const names = findingNames[useLanguage()];
  const words: Readonly<Record<string, string>> = names.findings[limb];
  const findings = useFiltering((filtering) => filtering.findings);
  const options = ladders[limb].map((finding) => ({ value: finding, label: words[finding] ?? finding }));
  return (
    <OneFilter
      label={names.limbs[limb]}
      options={[...options, { value: 'none', label: say('more.notAssessed') }]}
      value={findings[limb]}
      onChange={(chosen) => filterBy({ findings: { ...findings, [limb]: chosen } as MatterFilter['findings'] })}
    />
  );
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

function FilterForm({ matters }: { readonly matters: readonly ListedMatter[] }) {
  const say = useTexts();
  const language = useLanguage();
  const packs = usePacks();
  const filtering = useFiltering();
  const { findings, due, assignee, pack } = NO_FILTER;
  const nameOf = (id: string) => packs.find(({ manifest }) => manifest.id === id)?.manifest.title[language] ?? id;
  return (
    <div className={styles['form']}>
      {listedLimbs.map((limb) => (
        <LimbFilter key={limb} limb={limb} />
      ))}
      <OneFilter
        label={say('more.due')}
        options={dueFilters.map((value) => ({ value, label: say(`more.${value}`) }))}
        value={filtering.due}
        onChange={(chosen) => filterBy({ due: chosen as DueFilter | null })}
      />
      <OneFilter
        label={say('more.assignee')}
        options={distinct(matters.flatMap(({ assignees }) => assignees)).map((name) => ({ value: name, label: name }))}
        value={filtering.assignee}
        onChange={(chosen) => filterBy({ assignee: chosen })}
      />
      <OneFilter
        label={say('more.pack')}
        options={distinct(matters.map((matter) => matter.pack)).map((id) => ({ value: id, label: nameOf(id) }))}
        value={filtering.pack}
        onChange={(chosen) => filterBy({ pack: chosen })}
      />
      <p className={styles['soft']}>{say('more.note')}</p>
      <Button
        variant="subtle"
        size="xs"
        disabled={countHidden(filtering) === 0}
        onClick={() => filterBy({ findings, due, assignee, pack })}
      >
        {say('more.clear')}
      </Button>
    </div>
  );
}

/** What a matter is looked for by besides its name: its findings, its next deadline, who works on it, under which law. */
export function MoreFilters({ matters }: { readonly matters: readonly ListedMatter[] }) {
  const say = useTexts();
  const count = countHidden(useFiltering());
  return (
    <Popover width={320} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="xs">
          {count === 0 ? say('more.action') : say('more.active', { count })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('more.action')}>
        <Suspense fallback={null}>
          <FilterForm matters={matters} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
