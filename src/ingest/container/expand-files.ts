import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { FileRefusal, ReadLimits } from '../reading.ts';
import { READ_LIMITS } from '../reading.ts';
import type { SourceFile } from '../sheet.ts';
import type { ArchiveMember, UnpackBudget } from './archive-members.ts';
import { listMembers, refuseMembers } from './archive-members.ts';
import { inflateMember } from './inflate-member.ts';
import { isLeftOut } from './left-out.ts';
import { CUT_OFF, isOfficePackage } from './zip.ts';
import { readZipDirectory } from './zip-directory.ts';

export interface Expansion {
  readonly files: readonly SourceFile[];
  readonly refusals: readonly FileRefusal[];
}

/** A zip in a zip is opened, a third one not. */
const DEEPEST = 1;

/**
 * Puts the members of every zip that is no workbook in its place, as `archive.zip/folder/file.csv`; what
 * file managers leave behind is left out. Whatever cannot be unpacked is refused in words and stops nothing.
 */
export async function expandFiles(
  files: readonly SourceFile[],
  job: Job,
  limits: ReadLimits = READ_LIMITS,
): Promise<Expansion> {
  const found: SourceFile[] = [];
  const refusals: FileRefusal[] = [];

  async function expand(file: SourceFile, depth: number, budget: UnpackBudget): Promise<void> {
    const members = await openArchive(file, depth, budget, limits);
    if (members === null) found.push(file);
    else if ('code' in members) refusals.push(members);
    else await unpack(members, file, depth, budget);
  }

  async function unpack(
    members: readonly ArchiveMember[],
    archive: SourceFile,
    depth: number,
    budget: UnpackBudget,
  ): Promise<void> {
    const stage = `展开${archive.path}`;
    let done = 0;
    for (const { entry, ...member } of members) {
      throwIfCancelled(job.signal);
      job.progress?.({ stage, done: done++, total: members.length, unit: '个文件' });
      if (entry.isEncrypted) {
        const message = '在压缩包里已加密，请用密码解压后再导入';
        refusals.push({ file: member.path, code: 'file.encrypted', message });
        continue;
      }
      const inflated = await inflateMember(archive.blob, entry, job);
      if (inflated.ok) await expand({ ...member, blob: inflated.blob }, depth + 1, budget);
      else refusals.push({ file: member.path, code: 'file.corrupt', message: inflated.reason });
    }
  }

  for (const file of files) {
    throwIfCancelled(job.signal);
    if (isLeftOut(file.path)) continue;
    await expand(file, 0, { bytes: limits.unpackedBytes, files: limits.archiveFiles });
  }
  return { files: found, refusals };
}

/** The members of an archive, or why it stays closed; null for a file that is none. */
async function openArchive(
  file: SourceFile,
  depth: number,
  budget: UnpackBudget,
  limits: ReadLimits,
): Promise<readonly ArchiveMember[] | FileRefusal | null> {
  const refusal = (code: FileRefusal['code'], message: string) => ({ file: file.path, code, message });
  const kind = await sniffZip(file.blob);
  if (kind === 'other') return null;
  const directory = kind === 'volume' ? kind : await readZipDirectory(file.blob);
  if (directory === null) return refusal('file.corrupt', CUT_OFF);
  if (directory === 'volume')
    return refusal('file.corrupt', '是分卷压缩包的一卷，请先合并解压，再导入里面的表格');
  if (isOfficePackage(directory)) return null;
  if (depth > DEEPEST)
    return refusal('sheet.unrecognised', '压缩包套了多层，没有展开，请解压后导入里面的表格');
  const members = listMembers(directory, file);
  return refuseMembers(members, file, budget, limits) ?? members;
}

async function sniffZip(blob: Blob): Promise<'zip' | 'volume' | 'other'> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  if (head[0] !== 0x50 || head[1] !== 0x4b) return 'other';
  if (head[2] === 7 && head[3] === 8) return 'volume';
  return (head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6) ? 'zip' : 'other';
}
