import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import type { IsoDate } from '../../../shared/model/date';
import { api } from '../../app/api';
import { today, useFormat } from '../../app/format';
import { saving } from '../../app/unsaved';
import { DateField } from '../../ui/date-field';
import { ErrorState } from '../../ui/error-state';
import styles from './matter-header.module.css';
import { useTexts } from './texts';

/** The day of the law; a click changes it. */
export function AsOf({ matter }: { readonly matter: Stored<MatterRecord> }) {
  const say = useTexts();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const { id, rev, value } = matter;
  const change = async (asOf: IsoDate | null) => {
    const { asOf: _before, ...rest } = value;
    const next = asOf === null ? rest : { ...rest, asOf };
    const reply = await saving(api.matters.save({ id, rev, value: next }));
    setError(reply.ok ? null : reply.error);
  };
  const day = format.day(value.asOf ?? today());
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
      <Popover.Target>
        <button type="button" className={styles['asOf']} onClick={() => setOpened(!opened)}>
          {value.asOf === undefined ? say('asOfToday', { day }) : say('asOf', { day })}
        </button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        <DateField
          label={say('asOfField')}
          description={say('asOfHelp')}
          value={value.asOf ?? null}
          onChange={(asOf) => void change(asOf)}
        />
        {error === null ? null : <ErrorState error={error} />}
      </Popover.Dropdown>
    </Popover>
  );
}
