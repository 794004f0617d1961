import type { WorkspaceState } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

import { addedText } from '../ledger/batch-text.ts';

/** `上次保存成文件：11月6日 09:12，之后又有24处改动。` */
export function savedText({ at, changesSince }: WorkspaceState['lastSaved']): string {
  if (at === null) return '还没有保存成文件。';
  const since = changesSince > 0 ? `，之后又有${formatCount(changesSince)}处改动` : '，之后没有改动';
  return `上次保存成文件：${addedText(at)}${since}。`;
}

const CHANGES_NEVER_SAVED = 10;
const CHANGES_SINCE_SAVED = 30;

/** Whether there is enough unsaved work to speak of; the fictional sample is not work. */
export function isSavingDue({ batches, lastSaved }: Pick<WorkspaceState, 'batches' | 'lastSaved'>): boolean {
  if (!batches.some((batch) => !batch.removed && !batch.sample)) return false;
  return lastSaved.changesSince >= (lastSaved.at === null ? CHANGES_NEVER_SAVED : CHANGES_SINCE_SAVED);
}
