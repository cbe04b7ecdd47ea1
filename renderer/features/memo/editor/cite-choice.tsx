import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Cite } from '../../../../shared/memo/model';
import type { Law } from '../../../app/law';
import { useTexts } from '../texts';
import { nameCite } from './name-cites';

/** Every provision and case of the pack that existed on the day of the law, under the name that a note gives it. */
const citable = (law: Law): ReadonlyMap<string, Cite> => {
  const day = law.assessment.asOf;
  const provisions = law.pack.authorities
    .filter(({ issuedOn }) => issuedOn === null || issuedOn <= day)
    .flatMap(({ id, provisions: places }) =>
      [{ pinpoint: 'whole' }, ...places].map(({ pinpoint }) => ({ authority: id, pinpoint })),
    );
  const cases = law.pack.precedents.map(({ id }) => ({ case: id }));
  return new Map([...provisions, ...cases].map((cite) => [JSON.stringify(cite), cite]));
};

/** Finds a source by its name and cites it where the cursor stands. */
export function CiteChoice({ law, onCite }: { readonly law: Law; readonly onCite: (cite: Cite) => void }) {
  const say = useTexts();
  const sources = useMemo(() => citable(law), [law]);
  const data = useMemo(
    () => [...sources].map(([value, cite]) => ({ value, label: nameCite(cite, law) })),
    [sources, law],
  );
  return (
    <Select
      searchable
      value={null}
      limit={50}
      data={data}
      aria-label={say('edit.cite')}
      placeholder={say('edit.cite')}
      nothingFoundMessage={say('edit.noSource')}
      onChange={(value) => {
        const cite = value === null ? undefined : sources.get(value);
        if (cite !== undefined) onCite(cite);
      }}
    />
  );
}
