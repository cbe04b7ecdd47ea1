import { useEffect, useState } from 'react';
import type { Reply } from '../../../../shared/bridge/desktop-errors';
import type { Bytes } from '../../../../shared/bridge/vault-records';
import { readBytes } from './stored-bytes';

/** The beginning of a stored file; null while it is read. */
export function useBytes(id: string, length: number): Reply<Bytes> | null {
  const [read, setRead] = useState<Reply<Bytes> | null>(null);
  useEffect(() => {
    let current = true;
    setRead(null);
    void readBytes(id, 0, length).then((reply) => current && setRead(reply));
    return () => {
      current = false;
    };
  }, [id, length]);
  return read;
}
