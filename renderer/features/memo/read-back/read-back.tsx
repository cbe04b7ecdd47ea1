import { Button, Group } from '@mantine/core';
import { errorText } from '../../../../shared/i18n/errors';
import { canTake } from '../../../../shared/memo/round-trip/difference';
import { useFormat } from '../../../app/format';
import { useLanguage } from '../../../app/i18n';
import { FilePick } from '../../../ui/file-pick';
import { Fold } from '../../../ui/fold';
import { goTo } from '../issues';
import memoStyles from '../memo.module.css';
import { useTexts } from '../texts';
import type { WorkingMemo } from '../use-memo';
import { DifferenceView } from './difference-view';
import { Forms } from './forms';
import styles from './read-back.module.css';
import type { FileRead, Found, ReadFault } from './read-file';
import { type ReadingBack, useReadBack } from './use-read-back';

function Fault({ fault }: { readonly fault: ReadFault }) {
  const say = useTexts();
  const language = useLanguage();
  const words = typeof fault === 'string' ? say(`readBack.fault.${fault}`) : errorText(fault, language);
  return (
    <p role="alert" className={styles['fault']}>
      {say('readBack.refused', { words })}
    </p>
  );
}

/** Where something of the file stands in the memo, if it does. */
function Place({ block, read }: { readonly block: string | null; readonly read: FileRead }) {
  const say = useTexts();
  if (block === null || !read.base.blocks.has(block)) return null;
  return (
    <button type="button" onClick={() => goTo(block)}>
      {say('goTo')}
    </button>
  );
}

/** Page headers and footers that read otherwise than they were written. */
function Margins({ read: { base, margins } }: { readonly read: FileRead }) {
  const say = useTexts();
  if (margins === null || margins.length === 0) return null;
  return (
    <>
      <h3>{say('readBack.margins', { count: margins.length })}</h3>
      <ul className={styles['comments']}>
        {margins.map(({ id, words }) => (
          <li key={id} className={styles['kind']}>
            {words === null ? say('readBack.marginGone') : <span lang={base.outline.lang}>{words}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Words that somebody struck through without taking them out. */
function Struck({ read }: { readonly read: FileRead }) {
  const say = useTexts();
  if (read.struck.length === 0) return null;
  return (
    <>
      <h3>{say('readBack.struck', { count: read.struck.length })}</h3>
      <ul className={styles['comments']}>
        {read.struck.map(({ id, block, words }) => (
          <li key={id} className={styles['kind']}>
            <s lang={read.base.outline.lang}>{words}</s>
            <Place block={block} read={read} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Comments({ read }: { readonly read: FileRead }) {
  const say = useTexts();
  if (read.comments.length === 0) return null;
  return (
    <>
      <h3>{say('readBack.comments', { count: read.comments.length })}</h3>
      <ul className={styles['comments']}>
        {read.comments.map(({ id, author, text, block }) => (
          <li key={id} className={styles['kind']}>
            {say('readBack.comment', { author, text })}
            <Place block={block} read={read} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Compared({ read }: { readonly read: FileRead }) {
  const say = useTexts();
  const format = useFormat();
  const { name, writtenAt, anchored, margins } = read;
  return (
    <>
      <p>
        {writtenAt === null
          ? say('readBack.comparedNow', { name })
          : say('readBack.compared', { name, at: format.moment(writtenAt) })}
      </p>
      <p className={styles['note']}>{say('readBack.compares')}</p>
      {margins === null ? <p className={styles['note']}>{say('readBack.noMargins')}</p> : null}
      {anchored ? null : <p className={styles['note']}>{say('readBack.unanchored')}</p>}
    </>
  );
}

interface PanelProps {
  readonly memo: WorkingMemo;
  readonly read: FileRead;
  readonly back: ReadingBack;
}

const openIn = (found: readonly Found[], { taken }: ReadingBack): readonly Found[] =>
  found.filter((one) => canTake(one) && !taken.has(one.id));

function Differences({ found, back, ...props }: PanelProps & { readonly found: readonly Found[] }) {
  return (
    <ul className={styles['differences']}>
      {found.map((one) => (
        <DifferenceView
          key={one.id}
          found={one}
          {...props}
          isTaken={back.taken.has(one.id)}
          onTake={() => back.take([one])}
        />
      ))}
    </ul>
  );
}

/** Changes of signs alone, which nobody is held up by: one quiet line that opens. */
function Signs(props: PanelProps) {
  const say = useTexts();
  const { read, back } = props;
  const { signs } = read;
  const open = openIn(signs, back);
  if (signs.length === 0) return null;
  return (
    <Fold label={say('readBack.signs', { count: signs.length })}>
      <div className={styles['signs']}>
        <p className={styles['note']}>{say('readBack.signsMeaning')}</p>
        {open.length > 1 ? (
          <Group>
            <Button size="compact-sm" variant="default" onClick={() => back.take(open)}>
              {say('readBack.takeSigns', { count: open.length })}
            </Button>
          </Group>
        ) : null}
        <Differences {...props} found={signs} />
      </div>
    </Fold>
  );
}

function Heading({ read: { found, signs, forms, margins } }: Pick<PanelProps, 'read'>) {
  const say = useTexts();
  const same = say(signs.length + forms.length + (margins?.length ?? 0) > 0 ? 'readBack.sameWords' : 'readBack.same');
  return <h2>{found.length === 0 ? same : say('readBack.differences', { count: found.length })}</h2>;
}

function Panel(props: PanelProps) {
  const say = useTexts();
  const { read, back } = props;
  const open = openIn(read.found, back);
  const plain = open.filter(({ warnings }) => warnings.length === 0);
  return (
    <section className={styles['panel']} aria-label={say('readBack.title')}>
      <Heading read={read} />
      <Compared read={read} />
      <Group>
        {plain.length > 1 ? (
          <Button onClick={() => back.take(plain)}>{say('readBack.takeAll', { count: plain.length })}</Button>
        ) : null}
        {back.taken.size > 0 ? (
          <Button variant="default" onClick={back.undo}>
            {say('readBack.undo')}
          </Button>
        ) : null}
        <Button variant="default" onClick={back.close}>
          {say('readBack.close')}
        </Button>
      </Group>
      <Differences {...props} found={read.found} />
      <Signs {...props} />
      <Forms {...props} />
      <Margins read={read} />
      <Struck read={read} />
      <Comments read={read} />
    </section>
  );
}

/** Takes a memo that was edited in Word back in: what differs, block by block, accepted one by one or together. */
export function ReadBack({ matterId, memo }: { readonly matterId: string; readonly memo: WorkingMemo }) {
  const say = useTexts();
  const back = useReadBack(matterId, memo);
  return (
    <>
      <FilePick
        label={say(back.isBusy ? 'readBack.reading' : 'readBack.choose')}
        accept=".docx"
        onPick={([file]) => file !== undefined && void back.choose(file)}
      />
      <div className={memoStyles['told']}>
        {back.fault === null ? null : <Fault fault={back.fault} />}
        {back.read === null ? null : <Panel memo={memo} read={back.read} back={back} />}
      </div>
    </>
  );
}
