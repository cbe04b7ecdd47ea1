import './jitless';

export { builtInPacks } from '../../shared/packs/index';
