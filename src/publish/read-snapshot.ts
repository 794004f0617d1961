import { checksumOf } from './canonical.ts';
import { type Fields, isFields } from './shape.ts';
import { type Snapshot, SNAPSHOT_FORMAT } from './snapshot.ts';
import { isSnapshotShape } from './snapshot-shape.ts';
import { type LeftOutPage, soundPages } from './sound-pages.ts';

/** Turns the content of a format into that of the next one. */
export type Upgrades = Readonly<Record<number, (content: Fields) => Fields>>;

/** None yet: there is one format. */
const UPGRADES: Upgrades = {};

const MEGABYTE = 1024 * 1024;
export const MOST_MEGABYTES = 20;

/** The pages of a file that can be shown, and those that cannot; or why nothing of it can. */
export type ReadSnapshot =
  { readonly snapshot: Snapshot; readonly leftOut: readonly LeftOutPage[] } | { readonly problem: string };

const problem = (words: string): ReadSnapshot => ({ problem: words });

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch {
    return undefined;
  }
}

function upgraded(content: Fields, format: number, newest: number, upgrades: Upgrades): Fields | null {
  let current = content;
  for (let at = format; at < newest; at++) {
    const upgrade = upgrades[at];
    if (!upgrade) return null;
    current = { ...upgrade(current), format: at + 1 };
  }
  return current;
}

function withSoundPages(content: Fields): ReadSnapshot {
  const { leftOut, ...sound } = soundPages(content);
  const [first] = leftOut;
  if (first && sound.pages.length === 0) return problem(`上屏文件的内容不对：“${first.title}”${first.why}`);
  // Every part of it was looked at, here and before.
  return { snapshot: { ...content, ...sound } as unknown as Snapshot, leftOut };
}

/** Never throws: a file that is damaged, half copied, changed by hand or newer is refused in words. */
export function readSnapshot(
  text: string,
  upgrades: Upgrades = UPGRADES,
  newest: number = SNAPSHOT_FORMAT,
): ReadSnapshot {
  if (text.length > MOST_MEGABYTES * MEGABYTE)
    return problem(`文件超过${MOST_MEGABYTES}MB，不像上屏文件，请重新生成`);
  if (text.trim() === '') return problem('文件是空的，请重新拷贝');
  const content = parse(text);
  if (!isFields(content)) return problem('文件不完整或已损坏，可能没有拷贝完，请重新拷贝');
  const { format, product } = content;
  if (product !== '组工镜' || typeof format !== 'number') return problem('不是组工镜的上屏文件');
  if (format > newest) return problem('上屏文件由更新的版本生成，请先升级大屏所在的网站');
  try {
    // What stands here is content of this or an older format; the checksum is of the file as it was written.
    if (checksumOf(content as unknown as Snapshot) !== content['checksum'])
      return problem('文件与它的校验码不符，可能被改动过或没有拷贝完，请重新生成');
    const current = upgraded(content, format, newest, upgrades);
    if (!current) return problem('上屏文件的版本太旧，请重新生成');
    const found = isSnapshotShape(current, '');
    if (found !== null) return problem(`上屏文件的内容不对：${found}`);
    return withSoundPages(current);
  } catch {
    return problem('文件不完整或已损坏，请重新生成');
  }
}
