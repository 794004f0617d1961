import type { EmptyFigure, FigureFrame } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import { countAt } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { RECORD_LINKS, SEATS } from '../../plan/training-dimensions.ts';
import { whole } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';
import { SEATS_TABLE, TEST_DOUBTS, TEST_LINKS } from './tables.ts';

/** What the notes read. */
export const NOTED = [TEST_LINKS, TEST_DOUBTS, SEATS_TABLE] as const;

const HOW_COUNTED: Readonly<Record<string, string>> = {
  同一测试重复: '同一人在同一天同一测试的重复记录$条，只计得分最高的一条',
  缺考却有得分: '标明缺考、未参加却有得分的$条，按未参加计',
  不应考却有得分: '标明不应考却有得分的$条，不计入应考、实考',
  参加而无得分: '参加而得分未填或不能识别的$条，计入实考，不计入及格率和平均分',
  时间未填: '时间未填或不能确定是否在这段时间的$条，未计入',
};

const seatCount = (answers: Answers, seat: (typeof SEATS)[number]): number =>
  countAt(answers.table(SEATS_TABLE), whole({ seat }), 'n');

/** 测试记录中名册查无1条，未计入 */
export function unmatchedTests(answers: Answers): readonly string[] {
  const left = RECORD_LINKS.filter((link) => link !== '已对应').flatMap((link) => {
    const n = countAt(answers.table(TEST_LINKS), whole({ link }), 'records');
    return n > 0 ? [`${link}${formatCount(n)}条`] : [];
  });
  return left.length > 0 ? [`测试记录中${left.join('、')}，未计入；可到“人员对应”页逐条确认`] : [];
}

export function doubtNotes(answers: Answers): readonly string[] {
  const doubts = Object.entries(HOW_COUNTED).flatMap(([doubt, text]) => {
    const n = countAt(answers.table(TEST_DOUBTS), whole({ doubt }), 'records');
    return n > 0 ? [text.replace('$', formatCount(n))] : [];
  });
  const [unclear, exempt] = [seatCount(answers, '待核'), seatCount(answers, '不应考')];
  return [
    ...(exempt > 0 ? [`标明不应考或免考的${formatCount(exempt)}人次，不计入应考`] : []),
    ...(unclear > 0 ? [`得分或参加情况不能识别的${formatCount(unclear)}人次待核，计入应考，不算缺考`] : []),
    ...doubts,
  ];
}

/** Nothing to draw in the window, and the way out. */
export function noTests(
  answers: Answers,
  frame: Pick<FigureFrame, 'id' | 'title' | 'table' | 'where'>,
): EmptyFigure {
  const reason = `${saidWindow(answers)}没有对应到在职人员的测试记录：换一个时间段，或导入测试名单`;
  const notes = [...unmatchedTests(answers), ...doubtNotes(answers)];
  return { ...frame, form: 'empty', subtitle: '', notes, reason };
}
