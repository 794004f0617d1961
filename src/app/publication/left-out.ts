import { ANALYSES } from '#analyses/index.ts';
import type { Composition, FileTable, LeftOut, PublishChoices } from '../api/publish.ts';
import type { Composed } from '../publishing/compose-snapshot.ts';
import { tablesOf } from '../query/find-table.ts';

export interface LeftOutFacts extends Pick<PublishChoices, 'unitPages' | 'walk'> {
  /** Kinds of table that are loaded. */
  readonly kinds: ReadonlySet<string>;
  readonly pages: Composed['pages'];
  readonly tables: readonly Pick<FileTable, 'id' | 'title' | 'screens'>[];
  readonly walkLacks: Composition['walkLacks'];
  /** The office lets 学习平台积分 count and be shown. */
  readonly isPlatformShown: boolean;
}

const MOST_NAMED = 2;
const UNTICKED = '没有勾选';
const findTable = tablesOf(ANALYSES);

/** A page may be left out while what it is made of stands on the pages of units. */
function stillThere(tables: LeftOutFacts['tables'], analysis: string): string {
  const own = tables.filter(
    ({ id, screens }) => screens.includes('单位页') && findTable(id).analysis.id === analysis,
  );
  const titles = own.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`);
  const more = own.length > MOST_NAMED ? `等${own.length}张表` : '';
  return own.length === 0 ? '' : `，单位页里仍有${titles.join('')}${more}`;
}

/** What stays in the workbench although it is loaded, and why. */
export function leftOut(facts: LeftOutFacts): readonly LeftOut[] {
  const { kinds, pages, tables, walkLacks, unitPages, walk, isPlatformShown } = facts;
  const asked = ANALYSES.filter(({ needs }) => needs.every((kind) => kinds.has(kind)));
  const lists = new Set(asked.flatMap((analysis) => (analysis.lists ?? []).map(({ title }) => title)));
  const kept = asked.filter(({ derived }) => derived.some(({ confidential }) => confidential));
  const persons = asked.some(({ derived }) => derived.some(({ personalRow }) => personalRow));
  return [
    ...(kinds.has('roster') ? [{ text: '人员名单、原始数据', why: '含姓名' }] : []),
    ...(lists.size > 0 ? [{ text: `应训未训等${lists.size}种名单`, why: '含姓名' }] : []),
    ...(persons ? [{ text: '个人得分和名次', why: '含姓名' }] : []),
    ...(kinds.has('reviews') ? [{ text: '评议、互评明细', why: '含评议人' }] : []),
    ...(kept.length > 0
      ? [{ text: `${kept.map(({ title }) => title).join('、')}里只供工作用的表`, why: '不出工作台' }]
      : []),
    ...(kinds.has('scores') && !isPlatformShown ? [{ text: '学习平台积分', why: '不计入综合，不上屏' }] : []),
    ...pages.flatMap(({ title, analysis, why }) =>
      why === null ? [] : [{ text: `${title}页`, why: `${why}${stillThere(tables, analysis)}` }],
    ),
    ...(!unitPages && asked.some(({ wallUnit }) => wallUnit) ? [{ text: '单位页', why: UNTICKED }] : []),
    ...(!walk && asked.some(({ wallWalk }) => wallWalk) ? [{ text: '五年走一遍', why: UNTICKED }] : []),
    ...(walkLacks ? [{ text: '五年走一遍', why: walkLacks.page ? '未填每年补充人数' : walkLacks.why }] : []),
  ];
}
