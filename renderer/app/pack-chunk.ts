import './jitless';

export { builtInPacks } from '../../shared/packs/index';
export { parsePack } from '../../shared/packs/load';
