import { NativeSelect, Table } from '@mantine/core';
import { type FilingPart, filingParts } from '../../../shared/memo/volume/filing-order';
import { volumeWords } from '../../../shared/memo/volume/words';
import { useLanguage } from '../../app/i18n';
import type { OfferedPiece } from './pieces';
import { useTexts } from './texts';
import styles from './volume.module.css';

const OUT = 'out';

/** The pieces of a matter, each with the part of the volume that it goes into. */
export function VolumePieces(props: {
  readonly offered: readonly OfferedPiece[];
  readonly onFile: (id: string, part: FilingPart | null) => void;
}) {
  const { offered, onFile } = props;
  const say = useTexts();
  const { parts } = volumeWords[useLanguage()];
  const choices = [
    ...filingParts.map((part, at) => ({ value: part, label: `${at + 1} ${parts[part]}` })),
    { value: OUT, label: say('out') },
  ];
  if (offered.length === 0) return <p>{say('nothing')}</p>;
  return (
    <Table aria-label={say('pieces')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('piece')}</Table.Th>
          <Table.Th className={styles['part']}>{say('part')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {offered.map(({ id, piece: { title }, part }) => (
          <Table.Tr key={id}>
            <Table.Td>{title}</Table.Td>
            <Table.Td>
              <NativeSelect
                aria-label={say('partOf', { title })}
                value={part ?? OUT}
                data={choices}
                onChange={({ currentTarget: { value } }) => onFile(id, value === OUT ? null : (value as FilingPart))}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
