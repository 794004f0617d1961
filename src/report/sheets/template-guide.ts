import type { Row, Sheet } from '../workbook/workbook.ts';
import { fitWidth, spreadRow } from './layout.ts';
import type { TemplateField, TemplatePlan } from './template-plan.ts';

const GUIDE_COLUMNS = [16, 10, 44, 44, 24].map((width) => ({ width, style: 'cell' as const }));
/** A longer list is only in the drop-down. */
const CHOICES_SHOWN = 20;

const RULES = [
  '黄底黑体加粗的列必须填写，其余的列没有内容可以空着。',
  '表头的名称不要改，列的先后可以调整，用不到的列可以删去。',
  '一人（一事）一行，不要合并单元格，中间不要插入合计行。',
  '年月写成1985.03，日期写成2026-10-31，身份证号填满18位，都按文字保存。',
  '没有或者不清楚的空着，不要填0。',
];

/** What each column is and how it is written. */
export function buildGuideSheet({ kindLabel, question, fields }: TemplatePlan): Sheet {
  const lines = [
    spreadRow(`${kindLabel}填写说明`, 'title', GUIDE_COLUMNS, 1),
    spreadRow(`这张表回答：${question}`, 'subtitle', GUIDE_COLUMNS, 2),
    spreadRow(RULES.map((rule, i) => `${i + 1}. ${rule}`).join('\n'), 'note', GUIDE_COLUMNS, 3),
  ];
  const heading: Row = { cells: ['列名', '是否必填', '填写要求', '可选内容', '示例'], style: 'heading' };
  return {
    name: '填写说明',
    columns: GUIDE_COLUMNS,
    rows: [...lines.map(({ row }) => row), heading, ...fields.map(describe)],
    merges: lines.flatMap(({ merges }) => merges),
    headingRows: 4,
  };
}

function describe({ label, required, hint, choices = [], example }: TemplateField): Row {
  const offered = choices.length > CHOICES_SHOWN ? '见该列的下拉列表' : choices.join('、');
  return {
    cells: [
      label,
      { value: required ? '必填' : '', style: 'cellCentered' },
      hint ?? '',
      offered,
      example ?? '',
    ],
  };
}

/**
 * Filled rows on a sheet of their own, so that nobody has to delete them. Each says 示例 in its first
 * cell: were the sheet imported, its rows would be set aside.
 */
export function buildExampleSheet({ fields, examples }: TemplatePlan): Sheet[] {
  const own = Object.fromEntries(fields.flatMap(({ name, example }) => (example ? [[name, example]] : [])));
  const filled = examples.length > 0 ? examples : Object.keys(own).length > 0 ? [own] : [];
  if (filled.length === 0) return [];
  const rows = filled.map((example, i): Row => ({
    cells: [
      { value: `示例${i + 1}`, style: 'lockedCentered' },
      ...fields.map(({ name }) => example[name] ?? null),
    ],
  }));
  return [
    {
      name: '示例',
      columns: [
        { width: 8 },
        ...fields.map(({ name, label }) => ({
          width: fitWidth([label, ...filled.map((example) => example[name] ?? '')], 8, 30),
          style: 'cell' as const,
        })),
      ],
      rows: [{ cells: ['示例', ...fields.map(({ label }) => label)], style: 'heading', height: 30 }, ...rows],
      headingRows: 1,
    },
  ];
}
