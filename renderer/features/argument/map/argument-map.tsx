import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Law } from '../../../app/law';
import { useAsked } from '../../../app/layout';
import { elementsInOrder, isTouched } from '../order';
import { useTexts } from '../texts';
import { layoutOf, type MapNode } from './layout';
import styles from './map.module.css';
import { MapPicture } from './map-picture';
import { NodePanel } from './node-panel';

/** The map of one element's argument, chosen from those that the facts touch. */
export function ArgumentMap({ law }: { readonly law: Law }) {
  const say = useTexts();
  const elements = elementsInOrder(law.assessment, null).filter(isTouched);
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useAsked<MapNode>();
  const element = elements.find(({ id }) => id === chosen) ?? elements[0];
  const layout = useMemo(
    () => (element === undefined ? null : layoutOf(law.assessment, element, law.lang)),
    [law, element],
  );
  if (element === undefined || layout === null) return null;
  return (
    <>
      <NativeSelect
        className={styles['choice'] ?? ''}
        label={say('map.element')}
        value={element.id}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={elements.map(({ id, limb, question }) => ({
          value: id,
          label: `${law.words.finding.limbs[limb]} · ${question[law.lang]}`,
        }))}
      />
      <MapPicture key={element.id} layout={layout} help={say('map.help')} onOpen={setOpened} />
      {opened?.argument === null || opened === null ? null : <NodePanel node={opened} law={law} />}
    </>
  );
}
