import type { BatchSummary, WorkspaceState } from '#app/api.ts';
import type { SourceFile } from '#ingest/sheet.ts';

import { saveMadeFile } from '../browser/save-made-file.ts';
import type { Interface } from '../context.ts';
import { fileName } from '../file-name.ts';
import type { Session } from '../session.svelte.ts';
import { findReplacement } from './find-replacement.ts';

export async function removeBatch(session: Session, batch: BatchSummary, number: number): Promise<void> {
  const done = await session.run('撤销这一批', (job) => session.client.removeBatch(batch.id, job));
  if (done) session.notice = `已撤销第${number}批，可在台账里恢复`;
}

export async function restoreBatch(session: Session, batch: BatchSummary): Promise<void> {
  await session.run('恢复这一批', (job) => session.client.restoreBatch(batch.id, job));
}

/** Opens the batch as a draft again and goes there. */
export async function remapBatch({ session, router }: Interface, batch: BatchSummary): Promise<void> {
  const done = await session.run('重新对应', (job) => session.client.remapBatch(batch.id, job));
  if (done) router.go({ path: 'import' });
}

/** Reads newer files; the one table of the batch's kind among them will take its place when imported. */
export async function replaceBatch(
  { session, router }: Interface,
  batch: BatchSummary,
  files: readonly SourceFile[],
): Promise<void> {
  if (files.length === 0) return;
  const done = await session.run('读取文件', async (job): Promise<WorkspaceState> => {
    const before = await session.client.state();
    const after = await session.client.addFiles(files, job);
    const draft = findReplacement(before, after, batch);
    return draft ? session.client.chooseReplaced(draft.id, batch.id) : after;
  });
  if (!done) return;
  router.go({ path: 'import' });
  session.notice = session.state?.drafts.some((draft) => draft.replaces === batch.id)
    ? `导入后将代替“${fileName(batch.file)}”`
    : `没有找到唯一的一张“${batch.kindLabel}”，请在这里选它代替哪一批`;
}

export async function saveIssueList(session: Session, batch: BatchSummary): Promise<void> {
  await saveMadeFile(session, '做问题清单', (job) => session.client.makeIssueList([batch.id], job));
}
