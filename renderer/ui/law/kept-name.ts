import { useCallback } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import { useFormat } from '../../app/format';
import { useLawTexts } from './texts';

type Kept = DesktopOutput<'assessments.list'>[number];

/** What a kept assessment is called: by the day of its law, and the moment at which it was kept. */
export function useKeptName(): (kept: Kept) => string {
  const say = useLawTexts();
  const format = useFormat();
  return useCallback(
    ({ createdAt, value }) =>
      say('kept', { day: format.dayShort(value.assessment.asOf), moment: format.moment(createdAt) }),
    [say, format],
  );
}
