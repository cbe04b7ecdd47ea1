import { excerpt } from '../../../../shared/memo/block-name';
import type { FormChange } from '../../../../shared/memo/round-trip/form-changes';
import type { LineForm } from '../../../../shared/memo/round-trip/word-line';
import { Fold } from '../../../ui/fold';
import { useTexts } from '../texts';
import type { WorkingMemo } from '../use-memo';
import { DifferenceView } from './difference-view';
import styles from './read-back.module.css';
import type { FileRead, FoundForm } from './read-file';
import type { ReadingBack } from './use-read-back';

type Named = Exclude<LineForm, `heading-${number}`>;

const headingLevel = (form: LineForm): string | null => /^heading-(\d)$/.exec(form)?.[1] ?? null;

function Change({ change }: { readonly change: FormChange }) {
  const say = useTexts();
  const words = excerpt(change.words);
  if (change.kind === 'emphasis')
    return say(change.isOn ? 'readBack.emphasisOn' : 'readBack.emphasisOff', {
      emphasis: say(`readBack.emphasis.${change.emphasis}`),
      words,
    });
  const name = (form: LineForm): string => {
    const level = headingLevel(form);
    return level === null ? say(`readBack.form.${form as Named}`) : say('readBack.form.heading', { level });
  };
  return say('readBack.formChange', { from: name(change.from), to: name(change.to), words });
}

/** Whether accepting takes a change in, where anything is taken in. */
const isHeld = (change: FormChange, { reform }: FoundForm): boolean =>
  change.kind === 'form' ? reform !== undefined : change.emphasis === 'bold';

function Changes({ found }: { readonly found: FoundForm }) {
  const say = useTexts();
  const { changes, taking } = found;
  return (
    <>
      <ul className={styles['changes']}>
        {changes.map((change, at) => {
          const key = `${at + 1} ${change.words}`;
          return (
            <li key={key}>
              <Change change={change} />
            </li>
          );
        })}
      </ul>
      {taking === 'place' && !changes.every((change) => isHeld(change, found)) ? (
        <p className={styles['note']}>{say('readBack.partly')}</p>
      ) : null}
    </>
  );
}

/** Blocks of another form: one quiet line that opens. What a memo can hold of them can be taken in. */
export function Forms({
  memo,
  read,
  back,
}: {
  readonly memo: WorkingMemo;
  readonly read: FileRead;
  readonly back: ReadingBack;
}) {
  const say = useTexts();
  const { forms } = read;
  if (forms.length === 0) return null;
  return (
    <Fold label={say('readBack.forms', { count: forms.length })}>
      <div className={styles['signs']}>
        <p className={styles['note']}>{say('readBack.formsMeaning')}</p>
        <ul className={styles['differences']}>
          {forms.map((found) => (
            <DifferenceView
              key={found.id}
              found={found}
              memo={memo}
              read={read}
              isTaken={back.taken.has(found.id)}
              onTake={() => back.take([found])}
            >
              <Changes found={found} />
            </DifferenceView>
          ))}
        </ul>
      </div>
    </Fold>
  );
}
