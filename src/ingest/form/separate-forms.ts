import type { SourceFile } from '../sheet.ts';
import { isForm } from './is-form.ts';

export interface SeparatedFiles {
  readonly forms: readonly SourceFile[];
  readonly others: readonly SourceFile[];
}

const HEAD_BYTES = 4096;

/** Parts appointment forms, which together become one table, from files that are read one by one. */
export async function separateForms(files: readonly SourceFile[]): Promise<SeparatedFiles> {
  const forms: SourceFile[] = [];
  const others: SourceFile[] = [];
  for (const file of files) {
    const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer());
    (isForm(file.path, head) ? forms : others).push(file);
  }
  return { forms, others };
}
