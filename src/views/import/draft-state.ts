import type { Draft, DraftColumn } from '#app/api.ts';
import { formatBytes, formatCount, formatOneDecimal } from '#core/format.ts';

import { questionCount, questionsText } from './draft-questions.ts';
import { ENCODING_WORDS } from './encoding-words.ts';

export const STEPS = ['放入文件', '识别表头', '对应字段', '核对问题', '导入'] as const;

/** The note of a column mapped as the person once said. */
const REMEMBERED = '沿用上次确认';

/** Below this the person is asked. */
const SURE = 0.8;

export function isAsked(column: DraftColumn): boolean {
  return column.field !== null && (column.note === '请确认' || column.confidence < SURE);
}

export function askedColumns(draft: Draft): readonly DraftColumn[] {
  return draft.columns.filter(isAsked);
}

/** The two counts add up to the rows read. */
export function isBalanced(draft: Draft): boolean {
  return draft.counts !== null && draft.counts.read === draft.counts.loaded + draft.counts.setAside;
}

/** It may be a newer version of something loaded, and is not said to take its place. */
export function mustChooseVersion(draft: Draft): boolean {
  return draft.mayReplace.length > 0 && draft.replaces === null;
}

/** Nothing to ask, nothing set aside, the date known: may be imported together with others. */
export function isCertain(draft: Draft): boolean {
  return (
    draft.kind !== null &&
    questionCount(draft) === 0 &&
    isBalanced(draft) &&
    draft.counts?.setAside === 0 &&
    draft.counts.loaded > 0 &&
    (!draft.isDated || draft.asOfSource !== null) &&
    draft.duplicateOf === null &&
    !mustChooseVersion(draft) &&
    draft.differences === null &&
    askedColumns(draft).length === 0
  );
}

/** Index in STEPS of what the person has to do now. */
export function currentStep(draft: Draft): number {
  if (draft.kind === null || draft.headerRows.length === 0) return 1;
  if (questionCount(draft) > 0 || askedColumns(draft).length > 0) return 2;
  if (!isBalanced(draft) || (draft.counts?.setAside ?? 0) > 0) return 3;
  return 4;
}

export interface Confirmation {
  readonly label: string;
  /** Why it cannot be done yet; null when it can. */
  readonly obstacle: string | null;
}

export function toConfirmation(draft: Draft): Confirmation {
  const rows = draft.counts ? `导入${formatCount(draft.counts.loaded)}行` : '导入';
  if (draft.kind === null) return { label: rows, obstacle: '先选这张表的种类' };
  const open = questionsText(draft);
  if (open !== null) return { label: rows, obstacle: open };
  if (!draft.counts) return { label: rows, obstacle: '正在核对行数' };
  if (!isBalanced(draft)) return { label: rows, obstacle: '行数合不上，不能导入' };
  if (draft.counts.loaded === 0) return { label: rows, obstacle: '没有可导入的行' };
  const asked = askedColumns(draft).length;
  return { label: asked > 0 ? `确认${asked}列后导入` : rows, obstacle: null };
}

/** Columns of the mapping table: those that become rows are told apart from them. */
export function plainColumns(draft: Draft): readonly DraftColumn[] {
  if (draft.wide.length === 0) return draft.columns;
  const wide = new Set(draft.wide.map(({ index }) => index));
  return draft.columns.filter(({ index }) => !wide.has(index));
}

/** `7列各为一个指标，将转成逐行` */
export function wideText(draft: Draft): string {
  const labels = [...new Set(draft.wide.flatMap(({ says }) => says.map(({ label }) => label)))];
  return `${draft.wide.length}列各为一个${labels.length > 0 ? labels.join('和') : '项目'}，将转成逐行`;
}

/** `184 KB · 3张表 · 在本机读取用时0.4秒` */
export function fileFacts(draft: Draft, tables: number): string {
  const { files, encoding, sheet } = draft;
  return [
    formatBytes(draft.bytes),
    ...(files > 1 ? [`由${formatCount(files)}份合成一张表`] : sheet === null ? [] : [`${tables}张表`]),
    ...(encoding === null ? [] : [ENCODING_WORDS[encoding]]),
    `在本机读取用时${formatOneDecimal(draft.readMs / 1000)}秒`,
  ].join(' · ');
}

export interface DraftFile {
  readonly file: string;
  readonly drafts: readonly Draft[];
}

export function groupByFile(drafts: readonly Draft[]): readonly DraftFile[] {
  const files = new Map<string, Draft[]>();
  for (const draft of drafts) files.set(draft.file, [...(files.get(draft.file) ?? []), draft]);
  return [...files].map(([file, members]) => ({ file, drafts: members }));
}

export interface Tag {
  readonly tone: 'good' | 'ask' | 'note' | 'plain';
  readonly text: string;
}

export function draftTag(draft: Draft): Tag {
  if (draft.kind === null) return { tone: 'plain', text: '暂不识别' };
  const questions = questionCount(draft);
  if (questions > 0) return { tone: 'ask', text: `待回答${questions}处` };
  const asked = askedColumns(draft).length;
  if (asked > 0) return { tone: 'ask', text: `待确认${asked}列` };
  if (draft.duplicateOf !== null) return { tone: 'note', text: '与已导入的相同' };
  if (!draft.counts) return { tone: 'plain', text: '核对中' };
  if (draft.counts.setAside > 0)
    return { tone: 'note', text: `待核实${formatCount(draft.counts.setAside)}行` };
  if (draft.isDated && draft.asOfSource === null) return { tone: 'note', text: '核对日期' };
  if (mustChooseVersion(draft)) return { tone: 'note', text: '可能是新版' };
  if (draft.differences !== null) return { tone: 'note', text: '已核对退回' };
  return { tone: 'good', text: '可导入' };
}

export function columnTag(column: DraftColumn): Tag {
  if (column.note === REMEMBERED) return { tone: 'good', text: REMEMBERED };
  if (column.field === null) return { tone: 'plain', text: column.note ?? '不导入' };
  if (isAsked(column)) return { tone: 'ask', text: '请确认' };
  const { spellings, values } = column;
  const merged = spellings !== null && values !== null && spellings > values;
  const detail = column.note ?? (merged ? `${formatCount(spellings)}种归为${formatCount(values)}种` : null);
  return { tone: 'good', text: detail === null ? '自动' : `自动 · ${detail}` };
}

/** `12列：9列自动，1列待确认，2列不导入` */
export function columnSummary(draft: Draft): string {
  const asked = askedColumns(draft).length;
  const wide = draft.wide.length;
  const left = draft.columns.filter((column) => column.field === null).length - wide;
  const parts = [
    `${draft.columns.length - asked - left - wide}列自动`,
    ...(wide ? [`${wide}列转成逐行`] : []),
    ...(asked ? [`${asked}列待确认`] : []),
    ...(left ? [`${left}列不导入`] : []),
  ];
  return `${formatCount(draft.columns.length)}列：${parts.join('，')}`;
}

/** What is said about the heading above the preview. */
export function headerText(draft: Draft): { readonly where: string; readonly rest: string } {
  const [first = 0] = draft.headerRows;
  if (first === 0) return { where: '没有找到表头', rest: '。请在下表中点表头所在的行。' };
  const where = `表头在第${draft.headerRows.join('、')}行`;
  const sure = `（识别把握${Math.round(draft.headerConfidence * 100)}%）。`;
  if (first === 1) return { where, rest: sure };
  return { where, rest: `${sure}${first === 2 ? '第1行' : `第1至${first - 1}行`}是标题和说明，不作数据。` };
}
