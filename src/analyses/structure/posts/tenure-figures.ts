import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { comparableLevels } from '../figures/level-bands.ts';
import { scopeRows, unknownNote } from '../figures/notes.ts';
import { emptyFigure, unitColumns } from '../figures/unit-columns.ts';
import { cell, scopeRow, whole, words } from '../sentence.ts';
import { LONG_IN_POST, longYears } from './long-in-post.ts';
import { TENURES } from './tables.ts';
import { chosenTenure } from './tenure-choice.ts';

const HEADCOUNT = 'structure.headcount';
const YEARS = TENURES.map(({ years }) => years);

/** Everyone by full years in the present post, level or rank. */
export const tenureSwarm: FigureDefinition = {
  id: 'structure.tenure_swarm',
  tables: [...YEARS, ...TENURES.map(({ spans }) => spans), HEADCOUNT],
  build: (answers): FigureSpec => {
    const { label, years, spans } = chosenTenure(answers);
    const { type, rows } = scopeRows(answers);
    const { names } = comparableLevels(answers, years, `${label}时间`);
    const from = longYears(answers);
    const marked = names.map((name) => [name, cell(spans, scopeRow(type, name), 'median')] as const);
    const frame = {
      id: 'structure.tenure_swarm',
      title: [words(`${label}年限`)],
      subtitle: `按满年数，一点一人（超过800人的画成柱）；朱色为满${from}年及以上，竖线为中位数`,
      notes: unknownNote(answers, years, `${label}时间`).map((note) => note.replace('不计入占比', '未画出')),
      table: years,
      where: { scope_type: type },
    };
    if (countAt(answers.table(years), whole(), 'known') === 0) {
      return emptyFigure(frame, `花名册里没有${label}时间，或都没有填`);
    }
    return {
      ...frame,
      form: 'swarm',
      lane: 'scope',
      lanes: rows,
      at: 'years',
      value: 'n',
      unit: '年',
      marked: { label: '中位数', cells: Object.fromEntries(marked) },
      told: { from, to: null },
    };
  },
};

export const longByUnit: FigureDefinition = {
  id: 'structure.long_by_unit',
  tables: [LONG_IN_POST, ...YEARS, HEADCOUNT],
  build: (answers) => {
    const { label, years } = chosenTenure(answers);
    return unitColumns(answers, {
      id: 'structure.long_by_unit',
      table: LONG_IN_POST,
      line: { time: label },
      said: `${label}满${longYears(answers)}年占比`,
      base: `${label}时间已知人数`,
      target: null,
      notes: unknownNote(answers, years, `${label}时间`),
      speaksOf: 'highest',
    });
  },
};
