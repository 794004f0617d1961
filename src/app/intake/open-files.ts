import type { Job } from '#core/progress.ts';
import { expandFiles } from '#ingest/container/expand-files.ts';
import { packForms } from '#ingest/form/pack-forms.ts';
import { separateForms } from '#ingest/form/separate-forms.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { Refusal } from '../api.ts';

export type NewRefusal = Omit<Refusal, 'id' | 'candidates'> & Partial<Refusal>;

export interface OpenedFiles {
  readonly files: readonly SourceFile[];
  readonly refusals: readonly NewRefusal[];
}

/** Archives opened, appointment forms put together as one table. */
export async function openFiles(files: readonly SourceFile[], job: Job): Promise<OpenedFiles> {
  const { files: expanded, refusals: refused } = await expandFiles(files, job);
  const refusals: NewRefusal[] = refused.map((refusal) => ({ ...refusal, sheet: null }));
  if (expanded.length === 0 && refusals.length === 0 && files.length > 0) {
    const message = '这里没有可以读取的表格，只有系统或图片文件';
    refusals.push({ file: files[0]?.path ?? '', sheet: null, code: 'sheet.unrecognised', message });
  }
  const { forms, others } = await separateForms(expanded);
  if (forms.length === 0) return { files: others, refusals };
  const modified = forms[0]?.modified;
  const path = forms.length === 1 && forms[0] ? forms[0].path : `任免审批表（${forms.length}份）`;
  const pack: SourceFile = { path, blob: await packForms(forms), ...(modified ? { modified } : {}) };
  return { files: [...others, pack], refusals };
}
