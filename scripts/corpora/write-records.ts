/** RFC 4180, every field quoted. */
export function writeRecords(records: readonly (readonly string[])[]): string {
  return records
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\n')
    .join('');
}
