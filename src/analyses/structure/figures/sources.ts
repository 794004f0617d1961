import type { FindingPart } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { smallestSource } from '../findings/source-narrow.ts';
import { cell, figure, told, whole, words } from '../sentence.ts';
import { unknownNote } from './notes.ts';

const TABLE = 'structure.sources';

export function sourcesTitle(answers: Answers): readonly FindingPart[] {
  const smallest = smallestSource(answers);
  if (!smallest) return [words('来源构成')];
  const total = countAt(answers.table('structure.headcount'), whole());
  return [
    words('全部'),
    figure(`${total}名`, cell('structure.headcount', whole(), 'n')),
    words('在职人员中，来自'),
    told(smallest.source),
    words('的仅'),
    figure(`${smallest.n}人`, cell(TABLE, whole({ source: smallest.source }), 'n'), true),
  ];
}

export const sources: FigureDefinition = {
  id: 'structure.sources',
  tables: [TABLE, 'structure.headcount'],
  build: (answers) => {
    const known = countAt(answers.table(TABLE), whole(), 'known');
    const smallest = smallestSource(answers);
    return {
      form: 'bars',
      id: 'structure.sources',
      title: sourcesTitle(answers),
      subtitle: `按进入渠道，人数与占来源已填${known}人的比例`,
      notes: unknownNote(answers, TABLE, '来源'),
      table: TABLE,
      where: whole(),
      category: 'source',
      value: 'n',
      share: 'share',
      told: smallest ? [smallest.source] : [],
    };
  },
};
