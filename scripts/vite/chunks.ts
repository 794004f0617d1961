interface ChunkGroup {
  readonly name: string;
  readonly test: RegExp;
  readonly priority: number;
}

/** Small things that most pages use, the first among them. */
const SHARED = [
  'core/',
  'views/(browser|widgets)/(?!Rows|rows/)',
  'views/(diagnostics|file-name|query|session)\\b',
  'views/import/(import-files|pasted|GetFiles|PasteDialog|PickFiles)\\b',
  'views/shell/(parts|LazyPart)\\b',
];

const own = (paths: readonly string[]): string => `/src/(${paths.join('|')})`;

/** Of the charts of the workbench, what the wall draws with as well. */
const WALL_MARKS = [
  'charts/(figure-rows|lines-marks|lines-places|mark|nice-ticks|short-label|spread-labels|strips-marks|text-width)\\b',
  'charts/(value-text|title-clauses)\\b',
  'charts/ranking/(bump-marks|honours-marks|objects|period-labels|rank-words|spread-marks)\\b',
];

/**
 * What pages share comes in few files, in this order of styles; what only one page needs stays with it. Where
 * several fit, the first holds.
 */
export const CHUNK_GROUPS: readonly ChunkGroup[] = [
  { name: 'base', test: `/node_modules/svelte/|${own(['views/styles/'])}` },
  { name: 'widgets', test: `${own(SHARED)}|vite/preload-helper` },
  { name: 'marks', test: own(WALL_MARKS) },
  { name: 'wall', test: own(['charts/wall/', 'views/wall/', 'app/wall/', 'publish/']) },
  { name: 'analyses', test: own(['analyses/', 'datasets/', 'app/page-list']) },
  { name: 'figures', test: own(['charts/', 'views/figures/']) },
  { name: 'answers', test: own(['views/analysis/(?!AnalysisRoute)', 'views/drawer/']) },
].map(({ name, test }, place, { length }) => ({ name, test: new RegExp(test), priority: length - place }));
