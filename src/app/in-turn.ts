import type { CancelSignal, Job } from '#core/progress.ts';
import type { Workspace } from './api.ts';
import { Turns } from './turns.ts';

/** How a method stands to the others; `free` reads only what is said at once. */
type Turn = 'change' | 'add' | 'ask' | 'free';

const TURN: Readonly<Record<keyof Workspace, Turn>> = {
  open: 'change',
  state: 'free',

  answerSharedComputer: 'change',
  chooseAsOf: 'change',
  settings: 'free',
  changeSetting: 'change',
  exportSettings: 'free',
  importSettings: 'change',
  probeEngine: 'ask',

  addFiles: 'add',
  addText: 'add',
  loadSample: 'change',
  chooseEncoding: 'add',
  chooseHeader: 'change',
  chooseRange: 'change',
  chooseKind: 'change',
  chooseField: 'change',
  chooseDraftDate: 'change',
  chooseSheetwide: 'change',
  chooseReplaced: 'change',
  discardDraft: 'change',
  dismissRefusals: 'change',
  confirmDrafts: 'change',
  editCells: 'change',
  decideRows: 'change',
  decideValue: 'change',
  sheetRows: 'ask',
  applyReturned: 'change',
  discardReturned: 'change',
  fieldChoices: 'free',
  kinds: 'free',

  removeBatch: 'change',
  restoreBatch: 'change',
  remapBatch: 'add',
  clearAll: 'change',
  history: 'free',
  undo: 'change',
  draftIssues: 'ask',
  batchIssues: 'ask',
  reportGrid: 'ask',
  closePeriod: 'change',
  reopenPeriod: 'change',
  makeIssueList: 'ask',
  makeReminder: 'ask',
  makeBulletin: 'ask',
  makeUnitNotices: 'ask',
  makeTemplate: 'free',
  makePrefilled: 'ask',
  makeMemoryFile: 'free',
  openMemoryFile: 'change',
  makeWorkspaceFile: 'add',
  inspectWorkspaceFile: 'free',
  openWorkspaceFile: 'change',

  unitDirectory: 'ask',
  decideUnitName: 'change',
  keepUnitName: 'change',
  identity: 'free',
  decideIdentity: 'change',
  decideRetirement: 'change',
  notes: 'free',
  addNote: 'add',
  removeNote: 'add',

  publishChoices: 'free',
  composition: 'ask',
  changePublishing: 'add',
  changePublishSheet: 'add',
  approveCell: 'add',
  changePlaylist: 'add',
  addEarlierFile: 'add',
  makeSnapshotFile: 'add',
  makeReviewSheet: 'ask',

  reportLines: 'free',
  addToReport: 'add',
  orderReport: 'add',
  makeReportMaterial: 'ask',
  report: 'ask',
  planReport: 'add',
  editReport: 'add',
  makeReport: 'ask',
  findReportCode: 'ask',

  page: 'ask',
  filterChoices: 'ask',
  passport: 'ask',
  rows: 'ask',
  originalRow: 'ask',
  makeSheet: 'ask',

  makePageTables: 'ask',
  makeFigureData: 'free',
  makeSlides: 'ask',
  makeReportSlides: 'ask',
  makeWorkbook: 'ask',
  list: 'ask',
  makeList: 'ask',
  compare: 'ask',

  lookup: 'ask',
  lookupExamples: 'ask',
  crossChoices: 'ask',
  cross: 'ask',
  makeCross: 'ask',

  unitList: 'ask',
  unitPage: 'ask',
  unitFacts: 'ask',
  makeUnitTables: 'ask',
};

type Method = (...args: readonly unknown[]) => Promise<unknown>;

function signalOf(args: readonly unknown[]): CancelSignal | undefined {
  const last = args[args.length - 1];
  return typeof last === 'object' && last !== null && 'signal' in last ? (last as Job).signal : undefined;
}

/** The same workspace, whose methods may be called at any time: each waits for those it must not meet. */
export function inTurn(workspace: Workspace): Workspace {
  const turns = new Turns();
  // Every method of the workspace takes what it takes and promises something.
  const own = workspace as unknown as Readonly<Record<string, Method>>;
  const methods = Object.entries(TURN).map(([name, turn]): [string, Method | undefined] => {
    const method = own[name];
    if (!method || turn === 'free') return [name, method];
    return [name, (...args) => turns[turn](signalOf(args), () => method(...args))];
  });
  // `TURN` names every method.
  return Object.fromEntries(methods) as unknown as Workspace;
}
