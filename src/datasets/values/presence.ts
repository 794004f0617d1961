import type { Presence, STATUSES_OUT_OF_SCOPE, StaffingKind } from '#core/codes.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { words } from './words.ts';

export const STATUS_PRESENCE_COLUMN = 'status_presence';
export const STAFFING_KIND_COLUMN = 'staffing_kind';

/** Asked in this order: 挂职 before 在岗 (挂职在岗), 不在岗 before 在岗. */
const PRESENCES: readonly (readonly [RegExp, Presence])[] = [
  [/挂职|挂任|[上下]挂/, '挂职'],
  [/借调|借用|抽调|跟班/, '借调'],
  [/[不未离待下]岗|[不未]在[职编]|驻村|停薪|病休|病假|内退|退养|退居|长期|学习|援/, '其他在册'],
  [/^(在职|在岗|在编|在任|现职|现任|正常|正式|试用)/, '在编在岗'],
];

/** What the roster's own word for a person's state says of presence. */
export function presenceOf(status: string): Presence {
  const plain = toCompact(status);
  return PRESENCES.find(([pattern]) => pattern.test(plain))?.[1] ?? '其他在册';
}

/** Asked in this order: 行政工勤 is 工勤, 参照公务员法管理事业 is 参公, 非公务员 is nobody of 行政. */
const KINDS: readonly (readonly [RegExp, StaffingKind])[] = [
  [/挂职/, '挂职'],
  [/借调|借用|抽调/, '借调'],
  [/编外|非编|[非不无未][在入有]?编|派遣|临时|公益|购买服务/, '编外'],
  [/工勤/, '工勤'],
  [/参公|参照|参管/, '参公'],
  [/事业|全额|差额|自收自支|财政补[助贴]|职员/, '事业'],
  [/行政|公务员|机关|政法|专项/, '行政'],
  [/聘用|合同|见习/, '编外'],
  [/^(在编|编制?内|有编|正式|干部|工人)/, '在编'],
];

/** The establishment that a roster's own word for 编制 names. */
export function staffingKind(staffing: string): StaffingKind {
  const plain = toCompact(staffing);
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? '其他';
}

const ON_STAFF: readonly (StaffingKind | null)[] = ['行政', '参公', '事业', '工勤', '在编', null];

/** 人员范围 of a person of whom a column may say nothing: in post unless one of them says otherwise. */
export function presenceOfPerson(status: Presence | null, staffing: StaffingKind | null): Presence {
  if (status !== null && status !== '在编在岗') return status;
  if (staffing === '借调' || staffing === '挂职') return staffing;
  if (staffing === '其他' && status !== null) return status;
  return ON_STAFF.includes(staffing) ? '在编在岗' : '其他在册';
}

/** A state or 编制 as found, and in a column of its own what it amounts to. */
function beside(
  column: string,
  normalise: NormaliseValue,
  read: (text: string) => string | null,
): NormaliseValue {
  return (text, context) => {
    const found = normalise(text, context);
    return typeof found.value === 'string' ? { ...found, also: { [column]: read(found.value) } } : found;
  };
}

/** Spellings of the states that put a person out of scope. */
const LEFT: readonly (readonly [RegExp, (typeof STATUSES_OUT_OF_SCOPE)[number]])[] = [
  [/^(已|已经|正式|提前|到龄|正常|因病)*(办理)?(退休|离休|离退休|病退)(人员|干部)?$/, '退休'],
  [/^(已|已经)?(调出|调离|调走|转出)(人员|干部)?$/, '调出'],
  [/^(已|已经|因病|因公)?(死亡|去世|病故|亡故|身故|已故|故)$/, '死亡'],
  [/^(已|被|已被)?开除(公职)?$/, '开除'],
  [/^(已|已经)?(辞职|离职|辞去公职)(人员)?$/, '辞职'],
];
const ABOUT_LEAVING = /退休|离休|病退|调出|调离|转出|死亡|去世|病故|开除|辞职|离职|辞退/;
/** A remark that only says when or by what paper. */
const WHEN = /\([^()]*\d{4}[^()]*\)$/;

/** 已退休 → 退休. Who is only about to leave, or left and came back, stays in scope and is asked about. */
const leaving: NormaliseValue = (text, context) => {
  const found = words(text, context);
  if (typeof found.value !== 'string') return found;
  const plain = toCompact(found.value).replace(WHEN, '');
  const state = LEFT.find(([pattern]) => pattern.test(plain))?.[1];
  if (state) return { value: state, spelled: state };
  if (!ABOUT_LEAVING.test(plain)) return found;
  const message = `“${text.trim()}”看不出是否已离开，暂按在册计入，请核对`;
  return { ...found, issue: { code: 'value.unknown', severity: 'warning', message } };
};

export const status = beside(STATUS_PRESENCE_COLUMN, leaving, presenceOf);
export const staffing = beside(STAFFING_KIND_COLUMN, words, staffingKind);
