import { fault } from '../fault';
import type { Handlers, MethodsOf } from './handler';

const refuse = (): never => {
  throw fault('transfer/unknown', {});
};

/** What goes out and what comes in. */
export const transferHandlers = (): Handlers<MethodsOf<'outgoing' | 'incoming'>> => ({
  'outgoing.begin': refuse,
  'outgoing.read': refuse,
  'outgoing.cancel': refuse,
  'incoming.begin': refuse,
  'incoming.result': refuse,
  'incoming.give': refuse,
  'incoming.cancel': refuse,
});
