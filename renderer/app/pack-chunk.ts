import './jitless';

export { cnMining } from '../../shared/packs/cn-mining/index';
