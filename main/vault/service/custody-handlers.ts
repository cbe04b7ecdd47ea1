import { changePassphrase, removeSystemWrapper, renewRecovery, setSystemWrapper } from '../custody/credentials';
import type { Custody } from '../custody/custody';
import type { Transfers } from '../transfer/transfers';
import type { Handlers, MethodsOf } from './handler';

export const custodyHandlers = (custody: Custody, transfers: Transfers): Handlers<MethodsOf<'vault'>> => ({
  'vault.open': ({ database, sentinel }) => custody.open(database, sentinel),
  'vault.status': () => custody.status(),
  'vault.create': (input) => custody.create(input),
  'vault.unlock': ({ passphrase, actor }) => custody.unlock({ passphrase }, actor),
  'vault.unlockWithRecovery': ({ recoveryKey, actor }) => custody.unlock({ recoveryKey }, actor),
  'vault.unlockWithSystem': ({ secret, actor }) => custody.unlock({ secret }, actor),
  'vault.lock': async () => {
    await transfers.end();
    return await custody.lock();
  },
  'vault.flush': () => custody.flush(),
  'vault.changePassphrase': ({ proof, next }) => changePassphrase(custody.session, proof, next),
  'vault.renewRecovery': ({ proof }) => renewRecovery(custody.session, proof),
  'vault.setSystemWrapper': ({ proof, secret, blob }) => setSystemWrapper(custody.session, proof, secret, blob),
  'vault.removeSystemWrapper': () => removeSystemWrapper(custody.session),
});
