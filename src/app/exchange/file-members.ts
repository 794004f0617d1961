/** Members of the zip in a workspace file. */
export const ENTRIES_MEMBER = 'entries.json';
export const ORIGINALS_MEMBER = 'originals.json';

/** One original as the list of originals in the file names it. */
export interface StoredOriginal {
  readonly key: string;
  readonly member: string;
  readonly bytes: number;
}
