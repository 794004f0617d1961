import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, unit, whole, words } from '../../structure/sentence.ts';
import { ofType, titleOf, toldScopes } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { coverageBullet, fewNote } from './bullet.ts';
import { compared } from './compared.ts';
import { officesCompared } from './offices.ts';
import { COVERAGE } from './tables.ts';

/** More units than that are columns. */
const MOST_BULLETS = 40;

const scopesOf = (answers: Answers, type: string): readonly TableRow[] =>
  answers.table(compared.id).rows.filter((row) => row['scope_type'] === type);

const shares = (rows: readonly TableRow[]) => rows.map((row) => ({ share: row['share'] ?? null }));

export const coverageLevels: FigureDefinition = {
  id: 'training.coverage_levels',
  tables: [compared.id],
  build: (answers, findings) => {
    const levels = scopesOf(answers, '层级');
    const where = levels.length > 0 ? { scope_type: '层级' } : whole();
    return coverageBullet(answers, {
      id: 'training.coverage_levels',
      title: titleOf(ofType(findings, '层级'), ['training.coverage_low'], '各层级参训率'),
      ...{ table: compared.id, where, category: 'scope', of: '各层级', inOrder: true },
      told: toldScopes(findings, 'training.coverage_low', '层级'),
      notes: fewNote(answers, shares(levels), '层级'),
    });
  },
};

/** The one unit that is looked at; null when there are several. */
function onlyUnit(answers: Answers): string | null {
  const chosen = answers.question.filters.find(({ dimension }) => dimension === 'unit')?.values ?? [];
  const [name] = chosen;
  const isThere = answers
    .table(COVERAGE)
    .rows.some((row) => row['scope_type'] === '单位' && row['scope'] === name);
  return chosen.length === 1 && typeof name === 'string' && isThere ? name : null;
}

function offices(answers: Answers, name: string): FigureSpec {
  const rows = answers.table(officesCompared.id).rows.filter((row) => row['scope'] === name);
  const known = rows.reduce((sum, row) => sum + Number(row['people']), 0);
  const people = answers.table(COVERAGE).rows.find((row) => row['scope'] === name)?.['people'];
  const unknown = Number(people ?? 0) - known;
  const frame = {
    id: 'training.coverage_units',
    title: [words(`${name}各科室参训率`)],
    ...{ table: officesCompared.id, where: unit(name) },
  };
  if (rows.length === 0) {
    return { ...frame, form: 'empty', subtitle: '', notes: [], reason: '花名册里没有这个单位的科室' };
  }
  return coverageBullet(answers, {
    ...{ ...frame, category: 'office', of: '各科室' },
    notes: [
      ...fewNote(answers, shares(rows), '科室'),
      ...(unknown > 0 ? [`科室未填${unknown}人，未列`] : []),
    ],
  });
}

/** By unit; by 科室 where people of one unit only are looked at. */
export const coverageUnits: FigureDefinition = {
  id: 'training.coverage_units',
  tables: [compared.id, officesCompared.id, COVERAGE],
  build: (answers, findings): FigureSpec => {
    const only = onlyUnit(answers);
    if (only !== null) return offices(answers, only);
    const units = scopesOf(answers, '单位');
    const frame = {
      id: 'training.coverage_units',
      title: titleOf(findings, ['training.unit_below'], '各单位参训率'),
      ...{ table: compared.id, where: { scope_type: '单位' }, category: 'scope' },
      told: toldScopes(findings, 'training.unit_below', '单位'),
      notes: fewNote(answers, shares(units), '单位'),
    };
    if (units.length <= MOST_BULLETS) return coverageBullet(answers, { ...frame, of: '各单位' });
    return {
      ...frame,
      form: 'columns',
      subtitle: `${saidWindow(answers)}各单位参训人数占在职人数，%；虚线为全部单位`,
      ...{ value: 'share', count: 'trained', base: 'people' },
      reference: { cell: cell(COVERAGE, whole(), 'share'), label: '全部' },
    };
  },
};
