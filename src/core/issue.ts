export const ISSUE_CODES = [
  'date.invalid',
  'date.future',
  'date.ambiguous',
  'date.order',
  'id.checksum',
  'id.damaged',
  'id.birth_mismatch',
  'id.sex_mismatch',
  'key.missing',
  'key.duplicate',
  'person.ambiguous',
  'person.unknown',
  'value.unknown',
  'value.out_of_range',
  'value.unified',
  'row.total',
  'row.section',
  'row.note',
  'row.sample',
  'row.repeated_header',
  'column.unmapped',
  'sheet.unrecognised',
  'file.encrypted',
  'file.corrupt',
  'file.empty',
  'file.too_large',
  'text.undecodable',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** error = the row is set aside, warning = loaded but look, info = only the spelling was unified. */
export type Severity = 'error' | 'warning' | 'info';

export interface Issue {
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based row as a spreadsheet shows it; the record number in text files. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly message: string;
  readonly count: number;
}
