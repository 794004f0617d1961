import type { FigureSpec, SheetColumn, ValueFormat } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatShare } from '#core/format.ts';
import { countAt, numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { cell, figure, whole, words } from '../../structure/sentence.ts';
import { minBase, wordsOf } from '../said-settings.ts';
import { saidWindow } from '../window.ts';
import { unsaidNote } from './bars.ts';
import { CONTENTS, contentShares } from './content.ts';
import { mixTable } from './mix-table.ts';
import { CATEGORY, LESSON_FACETS, REPORTED } from './tables.ts';

const column = (group: string, label: string, measure: string, format: ValueFormat): SheetColumn => ({
  ...{ group, label, where: {}, measure, format },
});

/** Hours, records and people of every category, form and organiser's level in one table. */
export const mixSheet: FigureDefinition = {
  id: 'training.mix',
  tables: [mixTable.id, REPORTED, ...LESSON_FACETS.map(({ lessons }) => lessons)],
  build: (answers): FigureSpec => {
    const rows = answers.table(mixTable.id).rows.filter((row) => row['scope_type'] === '全部');
    const frame = {
      ...{
        id: 'training.mix',
        title: [words('培训学时、人次和人数构成')],
        table: mixTable.id,
        where: whole(),
      },
      subtitle: `${saidWindow(answers)}，在职人员的培训；学时占比以该项已填的学时为100%`,
    };
    if (rows.length === 0) {
      return { ...frame, form: 'empty', notes: [], reason: '这段时间没有可统计构成的培训记录' };
    }
    const isClaimed = Number(rows[0]?.['people']) >= minBase(answers);
    return {
      ...frame,
      form: 'sheet',
      notes: ['学时未填的记录不计学时', ...LESSON_FACETS.flatMap((facet) => unsaidNote(answers, facet))],
      rows: rows.map((row) => ({
        group: String(row['facet']),
        label: String(row['class']),
        where: { facet: row['facet'] ?? null, class: row['class'] ?? null },
      })),
      columns: [
        column('学时', '学时', 'hours', 'number'),
        column('学时', '占比', 'hours_share', 'share'),
        column('', '人次', 'records', 'number'),
        column('参训', '人数', 'trained', 'count'),
        ...(isClaimed ? [column('参训', '占在职', 'share', 'share')] : []),
      ],
    };
  },
};

const isEnough = (answers: Answers): boolean =>
  countAt(answers.table(REPORTED), whole(), 'records') >= minBase(answers);

function contentTitle(answers: Answers): readonly FindingPart[] {
  const table = answers.table(contentShares.id);
  const shares = CONTENTS.map(({ label }) => ({
    label,
    value: numberAt(table, whole({ content: label }), 'share'),
  }));
  if (!isEnough(answers) || shares.some(({ value }) => value === null)) {
    return [words('理论教育和党性教育学时占比')];
  }
  return shares.flatMap(({ label, value }, place) => [
    words(place === 0 ? `${label}学时占` : `，${label}学时占`),
    figure(formatShare(value), cell(contentShares.id, whole({ content: label }), 'share')),
  ]);
}

/** The setting under which a content is looked for, where no category holds its words. */
function unfoundNotes(answers: Answers): readonly string[] {
  return CONTENTS.flatMap(({ label, words: id }) => {
    if (countAt(answers.table(contentShares.id), whole({ content: label }), 'hours') > 0) return [];
    const said = wordsOf(answers, id).join('、');
    return [`没有类别含“${said}”的学时；类别写法不同的，请改设置“类别含哪些字的算${label}”`];
  });
}

/** With no more columns the sheet stands beside another figure. */
const NARROW_COLUMNS = 4;

/** Hours of theory and party spirit beside the office's own target, where it has set one. */
export const contentSheet: FigureDefinition = {
  id: 'training.content_shares',
  tables: [contentShares.id, CATEGORY.lessons, REPORTED],
  build: (answers): FigureSpec => {
    const rows = answers.table(contentShares.id).rows.filter((row) => row['scope_type'] !== '单位');
    const scopes = rows.filter((row) => row['content'] === CONTENTS[0].label).map(scopeName);
    const frame = {
      ...{ id: 'training.content_shares', table: contentShares.id, where: {}, title: contentTitle(answers) },
      subtitle: `${saidWindow(answers)}，以类别已填的学时为100%`,
    };
    if (scopes.length === 0) {
      return { ...frame, form: 'empty', notes: [], reason: '这段时间没有填写培训类别的记录' };
    }
    const hasTarget = (content: string) =>
      rows.some((row) => row['content'] === content && row['target'] !== null);
    const columns = CONTENTS.flatMap(({ label }) => {
      const own = [
        column(label, '学时', 'hours', 'number'),
        column(label, '占比', 'share', 'share'),
        ...(hasTarget(label) ? [column(label, '目标', 'target', 'share')] : []),
      ];
      return own.map((each) => ({ ...each, where: { content: label } }));
    });
    return {
      ...frame,
      form: 'sheet',
      notes: [
        '理论教育、党性教育按类别中的字认定，字可在设置中改；只在设了目标时对照',
        ...unfoundNotes(answers),
        ...unsaidNote(answers, CATEGORY),
      ],
      rows: scopes.map((where) => ({ group: '', label: where.scope, where: { ...where } })),
      columns,
      wide: columns.length > NARROW_COLUMNS,
    };
  },
};
