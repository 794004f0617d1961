import { absoluteRange, rangeName } from './address.ts';
import type { CellHint, CellRange, ChoiceList, Sheet } from './workbook.ts';
import { attributes, escapeCellText } from '../office/xml.ts';

/** The list as a validation's formula. */
export type FormulaOfChoices = (values: readonly string[]) => string;

const LONGEST_INLINE = 255;
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

/** A list that fits into the validation itself, where commas part the values. */
function isInline(values: readonly string[]): boolean {
  return (
    values.join(',').length <= LONGEST_INLINE &&
    values.every((value) => /^[^\s,"]([^,"\n]*[^\s,"])?$/.test(value))
  );
}

/** Lists too long, or with commas, stand on a hidden sheet, each list once in a column of its own. */
export class ChoiceColumns {
  private readonly lists = new Map<string, readonly string[]>();

  constructor(sheets: readonly Sheet[]) {
    for (const { choices = [] } of sheets) {
      for (const { values } of choices) if (!isInline(values)) this.lists.set(keyOf(values), values);
    }
  }

  sheet(name: string): Sheet | null {
    const lists = [...this.lists.values()];
    if (lists.length === 0) return null;
    const longest = Math.max(...lists.map((values) => values.length));
    const rows = Array.from({ length: longest }, (_, row) => ({
      cells: lists.map((values) => values[row] ?? null),
    }));
    return { name, columns: lists.map(() => ({ width: 20 })), rows, hidden: true };
  }

  /** Formula of a list, where the hidden sheet has this name. */
  formulaOf(sheetName: string): FormulaOfChoices {
    const columns = new Map([...this.lists.keys()].map((key, i) => [key, i]));
    return (values) => {
      const column = columns.get(keyOf(values));
      if (column === undefined) return `"${values.join(',')}"`;
      return absoluteRange(sheetName, {
        firstRow: 1,
        lastRow: values.length,
        firstColumn: column,
        lastColumn: column,
      });
    };
  }
}

function keyOf(values: readonly string[]): string {
  return JSON.stringify(values);
}

export function printValidations(
  choices: readonly ChoiceList[],
  hints: readonly CellHint[],
  formulaOf: FormulaOfChoices,
): string {
  const hintOf = new Map(hints.map((hint) => [rangeName(hint.range), hint]));
  const printed = choices
    .filter(({ values }) => values.length > 0)
    .map((list) => {
      const hint = hintOf.get(rangeName(list.range));
      hintOf.delete(rangeName(list.range));
      return printList(list, hint, formulaOf);
    });
  // A range has one validation: what is left are hints without a list.
  for (const hint of hintOf.values()) {
    printed.push(
      `<dataValidation${attributes({ allowBlank: true, ...spoken(hint), ...place(hint.range) })}/>`,
    );
  }
  return printed.length === 0
    ? ''
    : `<dataValidations count="${printed.length}">${printed.join('')}</dataValidations>`;
}

function printList(
  { range, values, strict }: ChoiceList,
  hint: CellHint | undefined,
  formulaOf: FormulaOfChoices,
): string {
  const frame = attributes({
    type: 'list',
    errorStyle: strict ? undefined : 'warning',
    allowBlank: true,
    ...spoken(hint),
    showErrorMessage: true,
    errorTitle: '不在可选内容里',
    error: strict ? '请从下拉列表里选一项' : '这项内容不在下拉列表里，请确认是否要这样填写',
    ...place(range),
  });
  return `<dataValidation${frame}><formula1>${escapeCellText(formulaOf(values))}</formula1></dataValidation>`;
}

function spoken(hint: CellHint | undefined) {
  if (!hint) return {};
  return {
    showInputMessage: true,
    promptTitle: cut(hint.title, LONGEST_TITLE),
    prompt: cut(hint.text, LONGEST_TEXT),
  };
}

function place(range: CellRange) {
  return { sqref: rangeName(range) };
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
