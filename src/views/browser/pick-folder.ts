import type { SourceFile } from '#ingest/sheet.ts';

import { toSourceFiles } from './dropped-files.ts';

/** Kept while the dialogue is open: an input nobody holds may be collected before it answers. */
let open: HTMLInputElement | null = null;

/** Asks for a folder and hands over all files in it, in the order of their paths. */
export function pickFolder(take: (files: readonly SourceFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => {
    open = null;
    take(toSourceFiles(input.files ?? []));
  });
  open = input;
  open.click();
}
