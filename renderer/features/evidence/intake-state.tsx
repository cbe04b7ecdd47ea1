import { useFormat } from '../../app/format';
import { ErrorState } from '../../ui/error-state';
import { JobProgress } from '../../ui/job-progress';
import type { Intake } from './intake';
import { useTexts } from './texts';

/** How far files have come into the matter, or why they have not. */
export function IntakeState({ intake }: { readonly intake: Intake }) {
  const { progress, stopped, cancel, retry } = intake;
  const say = useTexts();
  const format = useFormat();
  if (progress !== null) {
    const { name, number, of, done, total, cancelling } = progress;
    const label = of === 1 ? say('intake.one', { name }) : say('intake.several', { name, number, of });
    return (
      <JobProgress
        label={label}
        done={done}
        total={total}
        show={format.bytes}
        cancelling={cancelling}
        onCancel={cancel}
      />
    );
  }
  if (stopped === null) return null;
  return (
    <div>
      <p>{say('intake.stopped', { name: stopped.name, count: stopped.files.length })}</p>
      <ErrorState error={stopped.error} onRetry={retry} />
    </div>
  );
}
