import { windowOf } from '#core/window.ts';
import type { IsoDate } from '#core/month.ts';
import type { ValueCondition } from '../conditions.ts';
import type { Told, ToldCell } from './told.ts';
import { nameOfTopic, type Topic } from './topic.ts';

const TABLE = 'training.unit_standing';

const share = (item: string): ToldCell => ({
  ...{ table: TABLE, where: { item }, measure: 'share', format: 'share', unit: '' },
  ...{ n: 'n', known: 'known' },
});

const SHORT = '人均尚差学时';
const people: ToldCell = {
  ...{ table: TABLE, where: { item: SHORT }, measure: 'n', format: 'count', unit: '人' },
  ...{ n: 'n', known: 'known' },
};
const hours: ToldCell = {
  ...{ table: TABLE, where: { item: SHORT }, measure: 'hours', format: 'number', unit: '学时' },
  ...{ n: 'n', known: 'known' },
};

const named = (name: string, narrowed: string) => `${name}${narrowed === '' ? '' : `（${narrowed}）`}`;

/** Who was trained this year, or has reached the hours asked of them; nothing of a unit that sent no record. */
export function toldTrained(
  topic: Extract<Topic, { is: 'trained' }>,
  narrowing: readonly ValueCondition[],
  asOf: IsoDate,
): Told {
  const label = nameOfTopic(topic);
  const all = { narrowing, hasUnits: true, absentIsNone: false };
  if (topic.of === 'coverage') {
    const window = windowOf(undefined, asOf).label;
    return {
      ...{ ...all, label, cell: share('参训率'), more: [], drawn: 'training.coverage' },
      missing: (name) =>
        `${name}${window}没有培训记录或在职人数太少，不作参训率：到“数据导入”导入培训记录后再查`,
      say: ({ name, narrowed, own, text }) =>
        `${named(name, narrowed)}${window}参训率${text(own)}，参训${own.n ?? 0}人，在职${own.known ?? 0}人。`,
      notes: ['本年至少参加过一次培训的在职人数占在职人数；换时间段到“教育培训”页'],
    };
  }
  return {
    ...{ ...all, label, cell: share('学时达标率'), more: [people, hours], drawn: 'training.duty' },
    missing: (name) =>
      `${name}本年没有培训记录，或没有（或很少）适用学时要求的人，不作学时达标率：到“数据导入”导入培训记录后再查`,
    say: ({ name, narrowed, own, more: [short, missing], text }) => {
      const rest = short?.value
        ? `，尚未达到${text(short)}${missing?.value ? `，合计差${text(missing)}` : ''}`
        : '';
      return `${named(name, narrowed)}学时达标率${text(own)}，已达到${own.n ?? 0}人，适用${own.known ?? 0}人${rest}。`;
    },
    notes: ['按干部教育培训工作条例第十四条，网络培训学时不计入；进度正常的不算尚未达到'],
  };
}
