import type { Written } from '../../../shared/bridge/vault-status';
import type { Custody } from '../custody/custody';
import { givenAs, keptAs, keptKey } from '../repositories/fact-key';
import { type FactState, factHistory, listFacts, setFact, undoFact } from '../repositories/facts';
import { assessments, evidence, memos, notes, parties, tasks } from '../repositories/kinds';
import { type RecordKind, type Records, recordsOf } from '../repositories/records';
import { withdrawEvidence } from '../repositories/withdraw-evidence';
import type { Handlers, MethodsOf } from './handler';

const asGiven = (fact: FactState['fact']): FactState['fact'] => (fact === null ? null : givenAs(fact));

/** A fact that was written, under the key by which it was asked for. */
const given = async (written: Promise<Written<FactState>>): Promise<Written<FactState>> => {
  const { value, ...rest } = await written;
  return { ...rest, value: { ...value, fact: asGiven(value.fact) } };
};

const factHandlers = (custody: Custody): Handlers<MethodsOf<'facts'>> => ({
  'facts.list': ({ matterId, instances }) => listFacts(custody.session, matterId, instances),
  'facts.set': ({ matterId, fact, instance = null, rev }) => {
    const to = keptAs(fact, instance);
    return given(setFact(custody.session, matterId, { key: to.key, to, seen: rev }));
  },
  'facts.clear': ({ matterId, key, instance = null, rev }) =>
    given(setFact(custody.session, matterId, { key: keptKey({ key, instance }), to: null, seen: rev })),
  'facts.undo': ({ matterId, key, instance = null }) =>
    given(undoFact(custody.session, matterId, keptKey({ key, instance }))),
  'facts.history': async ({ matterId, key, instance = null }) => {
    const changes = await factHistory(custody.session, matterId, keptKey({ key, instance }));
    return changes.map((change) => ({ ...givenAs(change), from: asGiven(change.from), to: asGiven(change.to) }));
  },
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
