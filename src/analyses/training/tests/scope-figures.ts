import type { BulletFigure, FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, unit, whole, words } from '../../structure/sentence.ts';
import { fewNote } from '../reach/bullet.ts';
import { ofType, titleOf, toldScopes } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { FEW_SCORES, UNITS, unitsTable } from './kept.ts';
import { noTests, NOTED, unmatchedTests } from './notes.ts';
import { REACH, reachTable } from './reach.ts';
import { TEST_COLUMNS } from './whole-figure.ts';

const TEST_FINDING = 'training.test_coverage';
/** More units than that are columns. */
const MOST_BULLETS = 40;
/** More lines than that are left to the filters. */
const MOST_LINES = 60;

const unitRows = (answers: Answers): readonly TableRow[] =>
  answers.table(UNITS).rows.filter((row) => row['scope_type'] === '单位' && Number(row['expected']) > 0);

const shares = (rows: readonly TableRow[]) => rows.map((row) => ({ share: row['share'] ?? null }));

const plainBullet = { mark: null, target: null } satisfies Partial<BulletFigure>;

/** Of those who were to sit, how many did: by unit. */
export const testUnits: FigureDefinition = {
  id: 'training.test_units',
  tables: [unitsTable.id, ...NOTED],
  build: (answers, findings): FigureSpec => {
    const rows = unitRows(answers);
    const frame = { id: 'training.test_units', table: UNITS, where: { scope_type: '单位' } };
    const title = titleOf(ofType(findings, '单位'), [TEST_FINDING], '各单位测试参加率');
    if (rows.length === 0) return noTests(answers, { ...frame, title: [words('各单位测试参加率')] });
    const all = {
      ...{ ...frame, title, category: 'scope', value: 'share', count: 'sat', base: 'expected' },
      told: toldScopes(findings, TEST_FINDING, '单位'),
      notes: [...fewNote(answers, shares(rows), '单位'), ...unmatchedTests(answers)],
      subtitle: `${saidWindow(answers)}各单位实考占应考人次，%`,
    };
    if (rows.length <= MOST_BULLETS) return { ...all, ...plainBullet, form: 'bullet' };
    return { ...all, form: 'columns', reference: { cell: cell(UNITS, whole(), 'share'), label: '全部' } };
  },
};

/** Of everybody in service, listed or not, how many sat a test: by 职务层次. */
export const testReach: FigureDefinition = {
  id: 'training.test_reach',
  tables: [reachTable.id, ...NOTED],
  build: (answers): FigureSpec => {
    const rows = answers.table(REACH).rows.filter((row) => row['scope_type'] === '全部');
    const frame = { id: 'training.test_reach', table: REACH, where: whole() };
    const title = [words('各职务层次在职人员参加过测试的比例')];
    if (rows.every((row) => Number(row['sat']) === 0)) return noTests(answers, { ...frame, title });
    return {
      ...{ ...frame, ...plainBullet, title },
      form: 'bullet',
      subtitle: `${saidWindow(answers)}至少参加过一次测试的人，占截至日期在职人数，%`,
      notes: [
        '没有列入测试名单的在职人员也在分母内，用来看是否全覆盖；一人参加多次只计一人',
        ...fewNote(answers, shares(rows), '职务层次'),
      ],
      ...{ category: 'class', value: 'share', count: 'sat', base: 'people', told: [], inOrder: true },
    };
  },
};

/** Pass rate and mean of every unit. */
export const testUnitsSheet: FigureDefinition = {
  id: 'training.test_scores',
  tables: [unitsTable.id, ...NOTED],
  build: (answers): FigureSpec => {
    const rows = unitRows(answers);
    const frame = { id: 'training.test_scores', table: UNITS, where: {} };
    const title = [words('各单位测试及格率和平均分')];
    if (rows.length === 0) return noTests(answers, { ...frame, title });
    const shown = rows.slice(0, MOST_LINES);
    const scopes = answers.table(UNITS).rows.filter((row) => row['scope_type'] !== '单位');
    return {
      ...{ ...frame, title, columns: TEST_COLUMNS, wide: true },
      form: 'sheet',
      subtitle: `${saidWindow(answers)}的全部测试，人次；平均分为百分制，缺考的不按零分计`,
      notes: [
        FEW_SCORES,
        ...(rows.length > shown.length
          ? [`共${rows.length}个单位，只列前${MOST_LINES}个；其余请按单位筛选`]
          : []),
      ],
      rows: [
        ...scopes.map((row) => ({
          ...{ group: String(row['scope_type']), label: String(row['scope']) },
          where: { scope_type: row['scope_type'] ?? null, scope: row['scope'] ?? null },
        })),
        ...shown.map((row) => ({
          ...{ group: '单位', label: String(row['scope']) },
          where: unit(String(row['scope'])),
        })),
      ],
    };
  },
};
