import { formatOneDecimal } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import { numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { comparableLevels } from '../figures/level-bands.ts';
import { scopeRows, unknownNote } from '../figures/notes.ts';
import { cell, figure, scopeRow, words } from '../sentence.ts';
import { chosenYoung } from './chosen.ts';
import { AGE_YEARS } from './tables.ts';

const AGE = 'structure.age';

/** 年龄中位数：市级40岁，县级36岁; of levels with enough people. */
function titleOf(answers: Answers, type: string, names: readonly string[]): readonly FindingPart[] {
  const medians = names.flatMap((name): FindingPart[] => {
    const where = scopeRow(type, name);
    const median = numberAt(answers.table(AGE), where, 'median');
    if (median === null) return [];
    const years = Number.isInteger(median) ? String(median) : formatOneDecimal(median);
    return [words(`，${name}`), figure(`${years}岁`, cell(AGE, where, 'median'))];
  });
  const [first, ...rest] = medians;
  if (!first) return [words('年龄分布')];
  return [words('年龄中位数：'), { ...first, text: first.text.slice(1) }, ...rest];
}

/** Everyone by year of age, one lane a level, with its median. */
export const ageSwarm: FigureDefinition = {
  id: 'structure.age_swarm',
  tables: [AGE_YEARS, AGE, 'structure.headcount'],
  build: (answers) => {
    const { type, rows } = scopeRows(answers);
    const { names } = comparableLevels(answers, AGE_YEARS, '年龄');
    const young = chosenYoung(answers);
    const marked = names.map((name) => [name, cell(AGE, scopeRow(type, name), 'median')] as const);
    const small = names.length < rows.length;
    return {
      form: 'swarm',
      id: 'structure.age_swarm',
      title: titleOf(answers, type, names),
      subtitle: `按周岁，一点一人（超过800人的画成柱）；朱色为${young.label}，竖线为中位数`,
      notes: [
        ...unknownNote(answers, AGE_YEARS, '年龄'),
        ...(small ? [`不足${minBase(answers)}人的层级不标中位数`] : []),
      ],
      table: AGE_YEARS,
      where: { scope_type: type },
      lane: 'scope',
      lanes: rows,
      at: 'age',
      value: 'n',
      unit: '岁',
      marked: { label: '中位数', cells: Object.fromEntries(marked) },
      told: { from: null, to: young.to },
    };
  },
};
