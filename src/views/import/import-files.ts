import type { SourceFile } from '#ingest/sheet.ts';

import type { Interface } from '../context.ts';

/** Drawing is fetched while the files are read. */
function fetchDrawing(): void {
  import('../figures/echarts.ts').catch(() => undefined);
}

/** Reads files and shows what was recognised; files that come while others are read wait their turn. */
export async function importFiles(ui: Interface, files: readonly SourceFile[]): Promise<void> {
  if (files.length === 0) return;
  fetchDrawing();
  ui.router.go({ path: 'import' });
  await ui.session.run('读取文件', (job) => ui.session.client.addFiles(files, job));
}

/** Loads the fictional people and shows the first analysis of them. */
export async function showSample(ui: Interface): Promise<void> {
  fetchDrawing();
  const done = await ui.session.run('载入示例数据', (job) => ui.session.client.loadSample(job));
  if (done) ui.router.go({ path: 'structure' });
}
