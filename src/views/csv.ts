const BOM = '\ufeff';
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[-+]?\d+(\.\d+)?%?$/;

/**
 * CSV as Excel on Chinese Windows opens it: BOM, CRLF. A text that a spreadsheet would take for a formula
 * gets a leading apostrophe; a plain number keeps its sign.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BOM + rows.map((row) => row.map(toField).join(',')).join('\r\n') + '\r\n';
}

function toField(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Text to paste into a spreadsheet. */
export function toTsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row) =>
      row
        .map((value) => (value === null ? '' : String(value).replace(/[\t\r\n]+/g, ' ')))
        .map((text) => (FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text))
        .join('\t'),
    )
    .join('\n');
}
