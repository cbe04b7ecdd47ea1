import type { Migration } from './migration';

/** Rows sealed for a matter are found by their id, or all together by their matter's. */
const ofMatter = 'id, matterId';

export const initial: Migration = {
  version: 1,
  needs: '0.1.0',
  stores: {
    /** `format`, `header` and `head`: what must be read before a key is there. */
    meta: 'id',
    keys: ofMatter,
    clients: 'id',
    matters: ofMatter,
    parties: ofMatter,
    facts: ofMatter,
    history: ofMatter,
    evidence: ofMatter,
    assessments: ofMatter,
    memos: ofMatter,
    tasks: ofMatter,
    notes: ofMatter,
    attachments: ofMatter,
    chunks: ofMatter,
    /** Attachments begun and not finished. */
    uploads: ofMatter,
    /** The list in sealed blobs, with the row that names them. */
    summaries: 'id',
    /** Changes of the list since it was last folded into the blobs. */
    deltas: 'id',
    audit: 'id',
  },
};
