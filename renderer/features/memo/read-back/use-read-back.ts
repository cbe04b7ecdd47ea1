import { useRef, useState } from 'react';
import type { KeptMemo } from '../../../../shared/memo/editing/kept-memo';
import { type News, takeIn } from '../../../../shared/memo/round-trip/take-in';
import { useRecords } from '../../../app/records';
import type { WorkingMemo } from '../use-memo';
import { type FileRead, type Found, type ReadFault, readFile } from './read-file';

interface Step {
  readonly kept: KeptMemo;
  readonly ids: readonly string[];
  /** What was known of earlier steps, before this one. */
  readonly news: Readonly<News>;
}

/** A file that is read back, what of it was taken in, and the way back. */
export interface ReadingBack {
  readonly read: FileRead | null;
  readonly fault: ReadFault | null;
  readonly isBusy: boolean;
  /** Differences that were taken in, by their ids. */
  readonly taken: ReadonlySet<string>;
  readonly choose: (file: File) => Promise<void>;
  readonly take: (found: readonly Found[]) => void;
  readonly undo: () => void;
  readonly close: () => void;
}

const newId = () => `own-${crypto.randomUUID()}`;

/** Reads a file back into a memo, difference by difference. Every step can be undone until the file is put away. */
export function useReadBack(matterId: string, memo: WorkingMemo): ReadingBack {
  const { value: memos } = useRecords('memos', matterId);
  const [read, setRead] = useState<FileRead | null>(null);
  const [fault, setFault] = useState<ReadFault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const news = useRef<News>(new Map());
  const begin = () => {
    setRead(null);
    setFault(null);
    setSteps([]);
    news.current = new Map();
  };
  return {
    read,
    fault,
    isBusy,
    taken: new Set(steps.flatMap(({ ids }) => ids)),
    choose: async (file) => {
      begin();
      setBusy(true);
      const result = await readFile(file, memo, memos ?? []).finally(() => setBusy(false));
      if (result.ok) setRead(result.value);
      else setFault(result.error);
    },
    take: (found) => {
      if (read === null) return;
      const before = { kept: memo.kept, news: new Map(news.current) };
      memo.change((kept) => takeIn(kept, found, { base: read.base, newId }, news.current));
      setSteps([...steps, { ...before, ids: found.map(({ id }) => id) }]);
    },
    undo: () => {
      const last = steps.at(-1);
      if (last === undefined) return;
      memo.change(() => last.kept);
      news.current = new Map(last.news);
      setSteps(steps.slice(0, -1));
    },
    close: begin,
  };
}
