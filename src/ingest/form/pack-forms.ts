import { Zip, ZipPassThrough } from 'fflate';
import type { SourceFile } from '../sheet.ts';
import { sortedByPath } from './read-forms.ts';

/** The first day that a zip can name, in the zone of whoever reads it: the same forms give the same bytes. */
const FIXED_DAY = '1980-01-01T00:00:00';

/** Many forms as one original to be kept: a zip without compression, members in the order of their paths. */
export async function packForms(files: readonly SourceFile[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    parts.push(new Uint8Array(bytes));
  });
  for (const { path, blob } of sortedByPath(files)) {
    const member = new ZipPassThrough(path);
    member.mtime = FIXED_DAY;
    zip.add(member);
    member.push(new Uint8Array(await blob.arrayBuffer()), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}
