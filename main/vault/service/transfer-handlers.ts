import type { Custody } from '../custody/custody';
import type { Transfers } from '../transfer/transfers';
import type { Handlers, MethodsOf } from './handler';

/** What goes out and what comes in. */
export const transferHandlers = (
  custody: Custody,
  { outgoing, incoming }: Transfers,
): Handlers<MethodsOf<'outgoing' | 'incoming'>> => ({
  'outgoing.begin': (input) => outgoing.begin(custody.session, input),
  'outgoing.read': ({ id }) => outgoing.read(id),
  'outgoing.cancel': ({ id }) => outgoing.cancel(id),
  'incoming.begin': (input) => incoming.begin(() => custody.session, input),
  'incoming.result': ({ id }) => incoming.result(id),
  'incoming.give': ({ ticket, bytes }) => incoming.give(ticket, bytes),
  'incoming.cancel': ({ id }) => incoming.cancel(id),
});
