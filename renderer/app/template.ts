import { useEffect } from 'react';
import { create } from 'zustand';
import { done, type Reply } from '../../shared/bridge/desktop-errors';
import { api } from './api';

type Bytes = Uint8Array<ArrayBuffer>;

/** The firm's template, as kept on this computer; undefined until main has told it. */
const useStore = create<{ readonly template: Bytes | null | undefined }>(() => ({ template: undefined }));

/** The firm's template; null where there is none, or until it is known. */
export function useTemplate(): Bytes | null {
  const template = useStore((store) => store.template);
  useEffect(() => {
    if (template !== undefined) return;
    void api.template.get({}).then((reply) => useStore.setState({ template: reply.ok ? reply.value : null }));
  }, [template]);
  return template ?? null;
}

/** Keeps a template for all memos, or none. */
export async function keepTemplate(template: Bytes | null): Promise<Reply<null>> {
  const reply = await api.template.keep({ template });
  if (reply.ok) useStore.setState({ template });
  return reply.ok ? done(null) : reply;
}
