import type { SourceFile } from '#ingest/sheet.ts';

import { readDrop, toSourceFiles } from '../browser/dropped-files.ts';
import type { Interface } from '../context.ts';
import { looksLikeTable } from './pasted.ts';

/** Reads files and shows what was recognised; files that come while others are read wait their turn. */
export async function importFiles(ui: Interface, files: readonly SourceFile[]): Promise<void> {
  if (files.length === 0) return;
  ui.router.go({ path: 'import' });
  await ui.session.run('读取文件', (job) => ui.session.client.addFiles(files, job));
}

/** Reads what was dropped, and says which of it could not be opened. */
export async function importDrop(ui: Interface, transfer: DataTransfer): Promise<void> {
  let unreadable: readonly string[] = [];
  const files = await readDrop(transfer, (paths) => (unreadable = paths));
  await importFiles(ui, files);
  const [first] = unreadable;
  if (first === undefined) return;
  const others = unreadable.length > 1 ? `等${unreadable.length}个` : '';
  ui.session.failure = `没有打开“${first}”${others}：可能已移走，或没有读取权限`;
}

/** Reads a table that was pasted; words that are none are not taken, and that is said. */
export async function importText(ui: Interface, text: string): Promise<void> {
  if (!looksLikeTable(text)) {
    ui.session.notice = '粘贴的不像表格：至少要有表头一行、数据一行';
    return;
  }
  ui.router.go({ path: 'import' });
  await ui.session.run('读取粘贴的表格', (job) => ui.session.client.addText(text, job));
}

/** What was copied: a table as text, which spreadsheets put beside a picture of it, else files. */
export async function importPasted(ui: Interface, data: DataTransfer): Promise<void> {
  const text = data.getData('text/plain');
  if (text.trim() !== '') await importText(ui, text);
  else await importFiles(ui, toSourceFiles(data.files));
}

/** Loads the fictional people and shows the first analysis of them. */
export async function showSample(ui: Interface): Promise<void> {
  const done = await ui.session.run('载入示例数据', (job) => ui.session.client.loadSample(job));
  if (done) ui.router.go({ path: 'structure' });
}
