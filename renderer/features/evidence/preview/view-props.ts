import type { StoredFile } from '../rows';

/** What each way of showing a file is given. */
export interface ViewProps {
  readonly id: string;
  readonly file: StoredFile['value'];
  readonly title: string;
  /** The page that is shown, from 1. */
  readonly page: number;
  /** Null: as wide as there is room. */
  readonly zoom: number | null;
  /** Says how many pages there are; null while that is not known. */
  readonly onPages: (pages: number | null) => void;
}
