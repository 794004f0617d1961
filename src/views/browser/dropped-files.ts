import type { SourceFile } from '#ingest/sheet.ts';

export function toSourceFiles(files: Iterable<File>): readonly SourceFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath || file.name,
    blob: file,
    modified: file.lastModified,
  }));
}

/**
 * Everything dropped in its order, folders walked. What cannot be opened (moved away meanwhile, no right
 * to read it) is named and does not stop the rest.
 */
export async function readDrop(
  transfer: DataTransfer,
  onUnreadable: (paths: readonly string[]) => void = () => undefined,
): Promise<readonly SourceFile[]> {
  // The items are gone after the first wait: all entries are taken before it.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return toSourceFiles(transfer.files);
  const found: SourceFile[] = [];
  const unreadable: string[] = [];
  for (const entry of entries) await walk(entry, found, unreadable);
  if (unreadable.length > 0) onUnreadable(unreadable);
  return found;
}

async function walk(entry: FileSystemEntry, found: SourceFile[], unreadable: string[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      found.push({ path, blob: file, modified: file.lastModified });
    } else if (isFolder(entry)) {
      for (const child of await childrenOf(entry)) await walk(child, found, unreadable);
    }
  } catch {
    unreadable.push(path);
  }
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // readEntries hands out at most a hundred at a time and ends with an empty list.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children;
    children.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
