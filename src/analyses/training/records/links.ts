import { formatCount } from '#core/format.ts';
import { countAt } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { whole } from '../../structure/sentence.ts';
import { LINKS } from './tables.ts';

export const linkCount = (answers: Answers, link: string): number =>
  countAt(answers.table(LINKS), whole({ link }), 'records');

/** 同名待认1条、名册查无3条未计入; nothing when every record is of somebody in service. */
export function unmatchedNote(answers: Answers): readonly string[] {
  const left = ['同名待认', '名册查无', '已不在册'].flatMap((link) => {
    const n = linkCount(answers, link);
    return n > 0 ? [`${link}${formatCount(n)}条`] : [];
  });
  return left.length > 0 ? [`培训记录中${left.join('、')}，未计入`] : [];
}
