/// <reference types="vite/types/importMeta.d.ts" />

// All of them as one file: a mutant then costs one start of a worker and not one for every file.
import.meta.glob('../unit/reasoning/small-packs/*.test.ts', { eager: true });
