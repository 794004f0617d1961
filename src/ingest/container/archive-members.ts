import { formatBytes, formatCount } from '#core/format.ts';
import type { FileRefusal, ReadLimits } from '../reading.ts';
import type { SourceFile } from '../sheet.ts';
import { isLeftOut } from './left-out.ts';
import { decodeMemberNames } from './member-name.ts';
import { isTooMuch, unpackedSize } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

export interface ArchiveMember {
  readonly entry: ZipEntry;
  readonly path: string;
  readonly modified?: number;
}

/** What is still allowed to come out of one zip and the zips in it. */
export interface UnpackBudget {
  bytes: number;
  files: number;
}

/** The files of an archive as they are called from outside; folders and what nobody misses are left out. */
export function listMembers(directory: readonly ZipEntry[], archive: SourceFile): readonly ArchiveMember[] {
  const names = decodeMemberNames(directory);
  return directory.flatMap((entry, i): readonly ArchiveMember[] => {
    const name = names[i] ?? '';
    if (name === '' || name.endsWith('/') || isLeftOut(name)) return [];
    const modified = toModified(entry.stamp) ?? archive.modified;
    return [{ entry, path: `${archive.path}/${name}`, ...(modified === undefined ? {} : { modified }) }];
  });
}

/** Why an archive is not unpacked at all; null when it is, and then it is taken off the budget. */
export function refuseMembers(
  members: readonly ArchiveMember[],
  archive: SourceFile,
  budget: UnpackBudget,
  limits: ReadLimits,
): FileRefusal | null {
  const refusal = (code: FileRefusal['code'], message: string) => ({ file: archive.path, code, message });
  const entries = members.map(({ entry }) => entry);
  if (members.length === 0) return refusal('file.empty', '压缩包里没有文件');
  if (members.length > budget.files) {
    const [found = '', most = ''] = [members.length, limits.archiveFiles].map(formatCount);
    return refusal('file.too_large', `压缩包里有 ${found} 个文件，超过上限 ${most} 个，请分批导入`);
  }
  const unpacked = unpackedSize(entries);
  if (unpacked > budget.bytes || isTooMuch(entries, archive.blob.size, limits)) {
    const size = formatBytes(unpacked);
    return refusal('file.too_large', `压缩包展开后有 ${size}，超过可读取的上限，请解压后分批导入`);
  }
  if (entries.every(({ isEncrypted }) => isEncrypted))
    return refusal('file.encrypted', '压缩包已加密，请用密码解压后导入里面的表格');
  budget.files -= members.length;
  budget.bytes -= unpacked;
  return null;
}

/** DOS keeps local time; its first day, 1980-01-01, means that none is known. */
function toModified(stamp: number): number | undefined {
  const date = stamp >>> 16;
  const [year, month, day] = [(date >>> 9) + 1980, (date >>> 5) & 15, date & 31];
  if ((year === 1980 && month === 1 && day === 1) || month < 1 || month > 12 || day < 1) return undefined;
  return Date.UTC(year, month - 1, day, (stamp >>> 11) & 31, (stamp >>> 5) & 63);
}
