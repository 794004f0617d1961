import type { FolderTest } from '../folder-test.ts';
import { csvSpectrum, sineemore } from './conformance.ts';
import { csvkit } from './csvkit.ts';
import { duckdb } from './duckdb.ts';
import { encodings } from './encodings.ts';
import { OPENING } from './opening.ts';
import { papaparse } from './papaparse.ts';
import { pollock } from './pollock.ts';
import { security } from './security.ts';
import { sheetjs } from './spreadsheets.ts';
import { yearbook } from './yearbook.ts';

/** In the order in which they are printed. */
export const FOLDERS: readonly FolderTest[] = [
  pollock,
  csvSpectrum,
  sineemore,
  papaparse,
  duckdb,
  csvkit,
  encodings,
  sheetjs,
  ...OPENING,
  yearbook,
  security,
];
