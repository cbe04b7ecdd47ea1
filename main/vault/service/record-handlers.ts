import type { Custody } from '../custody/custody';
import { factHistory, listFacts, setFact, undoFact } from '../repositories/facts';
import { assessments, evidence, memos, notes, parties, tasks } from '../repositories/kinds';
import { type RecordKind, type Records, recordsOf } from '../repositories/records';
import { withdrawEvidence } from '../repositories/withdraw-evidence';
import type { Handlers, MethodsOf } from './handler';

const factHandlers = (custody: Custody): Handlers<MethodsOf<'facts'>> => ({
  'facts.list': ({ matterId }) => listFacts(custody.session, matterId),
  'facts.set': ({ matterId, fact, rev }) => setFact(custody.session, matterId, { key: fact.key, to: fact, seen: rev }),
  'facts.clear': ({ matterId, key, rev }) => setFact(custody.session, matterId, { key, to: null, seen: rev }),
  'facts.undo': ({ matterId, key }) => undoFact(custody.session, matterId, key),
  'facts.history': ({ matterId, key }) => factHistory(custody.session, matterId, key),
});

/** The use cases of one kind of record, named for its subject. */
function frozen<const S extends string, V>(custody: Custody, subject: S, kind: RecordKind<V>) {
  const records = () => recordsOf(custody.session, kind);
  const handlers = {
    create: (input: Parameters<Records<V>['create']>[0]) => records().create(input),
    get: (input: Parameters<Records<V>['get']>[0]) => records().get(input),
    list: (input: Parameters<Records<V>['list']>[0]) => records().list(input),
    remove: (input: Parameters<Records<V>['remove']>[0]) => records().remove(input),
  };
  return named(subject, handlers);
}

function editable<const S extends string, V>(custody: Custody, subject: S, kind: RecordKind<V>) {
  const save = (input: Parameters<Records<V>['save']>[0]) => recordsOf(custody.session, kind).save(input);
  return { ...frozen(custody, subject, kind), ...named(subject, { save }) };
}

const named = <const S extends string, H extends object>(subject: S, handlers: H) =>
  Object.fromEntries(Object.entries(handlers).map(([use, handler]) => [`${subject}.${use}`, handler])) as {
    readonly [K in keyof H & string as `${S}.${K}`]: H[K];
  };

type Kinds = 'parties' | 'facts' | 'evidence' | 'assessments' | 'memos' | 'tasks' | 'notes';

/** What a matter is made of. */
export const recordHandlers = (custody: Custody): Handlers<MethodsOf<Kinds>> => ({
  ...factHandlers(custody),
  ...editable(custody, 'parties', parties),
  ...editable(custody, 'evidence', evidence),
  'evidence.withdraw': (input) => withdrawEvidence(custody.session, input),
  ...frozen(custody, 'assessments', assessments),
  ...editable(custody, 'memos', memos),
  ...editable(custody, 'tasks', tasks),
  ...editable(custody, 'notes', notes),
});
