import { ANALYSES } from '#analyses/index.ts';
import type { FileTable, PublishChoices } from '../api/publish.ts';
import { isNamed, NAMED_THINGS, type NamedThing } from './settings.ts';

/** Something that names units, and the screens of the file on which it does: 3, 单位页. */
export interface NamedInFile {
  readonly thing: NamedThing;
  readonly label: string;
  readonly screens: readonly string[];
}

function tablesOf(thing: NamedThing): ReadonlySet<string> {
  const naming = ANALYSES.filter(
    ({ wallPages, wallUnit }) => wallUnit?.named === thing || wallPages.some(({ named }) => named === thing),
  );
  return new Set(naming.flatMap(({ tables, derived }) => [...tables, ...derived].map(({ id }) => id)));
}

/** What the office ticked, with where it stands; on no screen where every page of it is unticked. */
export function namedInFile(
  tables: readonly Pick<FileTable, 'id' | 'screens'>[],
  { named }: Pick<PublishChoices, 'named'>,
): readonly NamedInFile[] {
  return NAMED_THINGS.filter(({ value }) => isNamed(named, value)).map(({ value, label }) => {
    const own = tablesOf(value);
    const screens = new Set(tables.flatMap(({ id, screens: all }) => (own.has(id) ? all : [])));
    return { thing: value, label, screens: [...screens].sort() };
  });
}

/** 第3屏、单位页 */
export const screensWords = ({ screens }: NamedInFile): string =>
  screens.map((screen) => (/^\d+$/.test(screen) ? `第${screen}屏` : screen)).join('、') || '没有用到的页';

/** 点名：单位排名（第3屏、单位页） */
export function namedWords(named: readonly NamedInFile[]): string {
  return named.length === 0
    ? '不点名'
    : `点名：${named.map((each) => `${each.label}（${screensWords(each)}）`).join('、')}`;
}
