import type { SourceFile } from '#ingest/sheet.ts';

export function toSourceFiles(files: Iterable<File>): readonly SourceFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath || file.name,
    blob: file,
    modified: file.lastModified,
  }));
}

/** Everything dropped, folders walked. */
export async function readDrop(transfer: DataTransfer): Promise<readonly SourceFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return toSourceFiles(transfer.files);
  const found = await Promise.all(entries.map((entry) => walk(entry)));
  return found.flat();
}

async function walk(entry: FileSystemEntry): Promise<readonly SourceFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), blob: file, modified: file.lastModified }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: SourceFile[] = [];
  for (;;) {
    // readEntries hands out at most a hundred at a time and ends with an empty list.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return found;
    for (const child of part) found.push(...(await walk(child)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
