import type { Reader } from './reader.ts';

/** What one folder of the corpora scored. */
export interface FolderScore {
  readonly count: number;
  /** Named numbers: shares 0…1, or scores out of ten. */
  readonly figures: Readonly<Record<string, number>>;
  /** What is not as expected, a line each. */
  readonly failures: readonly string[];
}

export interface FolderTest {
  readonly name: string;
  /** `out` is a folder for files worth looking at. */
  run(folder: string, reader: Reader, out: string, manifest: Manifest): Promise<FolderScore>;
}

/** One line of `manifest.csv`. */
export interface ManifestEntry {
  readonly path: string;
  readonly role: string;
  readonly exercises: string;
  readonly expected: string;
}

export type Manifest = readonly ManifestEntry[];
