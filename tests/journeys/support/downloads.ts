import { readFileSync } from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that a button makes. */
export async function download(page: Page, button: Locator): Promise<SavedFile> {
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** What a Word document says, a paragraph a line. */
export function wordText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}
