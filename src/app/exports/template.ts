import { findKind } from '#datasets/index.ts';
import type { FieldDefinition } from '#datasets/kind.ts';
import { buildTemplate } from '#report/sheets/template.ts';
import type { TemplateField } from '#report/sheets/template-plan.ts';
import type { MadeFile } from '../api.ts';
import { toWorkbookFile } from './made-file.ts';

const HINTS: Readonly<Record<FieldDefinition['storage'], string>> = {
  text: '照实填写',
  category: '照实填写，同一个意思用同一种写法',
  month: '写到月，如 1985.03；10月写 1985.10，不要丢了末位的0',
  date: '写到日，如 2026-10-31；只知道月份的写 2026.10',
  number: '只写数字',
};

function hintOf({ storage, choices, name }: FieldDefinition): string {
  if (name === 'person_id') return '18位，按文本填写；只用于认人，不出现在任何图表里';
  if (choices) return `从下拉中选：${choices.slice(0, 8).join('、')}${choices.length > 8 ? '等' : ''}`;
  return HINTS[storage];
}

/** A workbook to fill in: the columns of a kind, drop-downs, how each is written, a filled example. */
export function makeTemplate(kindId: string): MadeFile {
  const kind = findKind(kindId);
  if (!kind) throw new Error(`unknown kind: ${kindId}`);
  const examples = kind.examples ?? [];
  const used = new Set(examples.flatMap((example) => Object.keys(example)));
  const isShown = ({ name }: FieldDefinition) =>
    used.size === 0 || used.has(name) || kind.required.includes(name);
  const fields = kind.fields.filter(isShown).map((field): TemplateField => {
    const { name, label, choices, storage } = field;
    const example = examples.find((each) => each[name] !== undefined)?.[name];
    return {
      ...{ name, label, hint: hintOf(field) },
      required: kind.required.includes(name),
      ...(choices ? { choices } : {}),
      ...(example === undefined ? {} : { example }),
      content: storage === 'number' ? 'number' : 'text',
    };
  });
  const { id, label, question } = kind;
  const plan = { kind: id, kindLabel: label, question, fields, examples };
  return toWorkbookFile(`${label}模板`, buildTemplate(plan));
}
