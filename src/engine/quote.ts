export function quoteName(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

/** A text literal. NUL cannot stand in SQL text, so such a value is spelled with chr(0). */
export function quoteText(text: string): string {
  const quoted = `'${text.replace(/'/g, "''")}'`;
  return quoted.includes('\0') ? `(${quoted.split('\0').join(`' || chr(0) || '`)})` : quoted;
}

export function quoteValue(value: string | number | boolean | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? quoteText(value) : String(value);
}
