import { expect, it } from 'vitest';
import { clientOf, EMPTY_FORM, formOf, knownAs, partyOf } from '../../../renderer/features/overview/parties/party-form';
import { clientRecordSchema, partyRecordSchema } from '../../../shared/bridge/vault-records';

const party = {
  name: '虚构云机房有限公司',
  role: '托管方',
  creditCode: '91310000FICT00001X',
  formerNames: ['虚构旧名有限公司', 'Fictional Old Name'],
  wallets: ['0x00000000000000000000000000000000000000f1'],
  note: 'Two\n\nparagraphs',
};

it('a record comes back from its form as it was, and fits its schema', () => {
  expect(partyOf(formOf(party))).toEqual(party);
  expect(partyRecordSchema.parse(partyOf(formOf(party)))).toEqual(party);
  const { role: _, ...client } = party;
  expect(clientRecordSchema.parse(clientOf(formOf(client)))).toEqual(client);
});

it('keeps nothing of what is empty, and of a list every entry once', () => {
  const form = { ...EMPTY_FORM, name: '  Firm ', role: ' buyer ', tokens: ' ABC \n\nABC\nXYZ\n', address: '  ' };
  expect(partyOf(form)).toEqual({ name: 'Firm', role: 'buyer', tokens: ['ABC', 'XYZ'] });
});

it('names everything by which somebody is known', () => {
  expect(knownAs(party)).toEqual([party.name, party.creditCode, ...party.formerNames, ...party.wallets]);
});
