/** RFC 4180 to the letter, as the engine reads a regular text: an independent witness for the tests. */
export function readRegular(text: string, delimiter: string, skipLines: number): string[][] {
  let at = 0;
  for (let i = 0; i < skipLines; i++) at = text.indexOf('\n', at) + 1;
  const records: string[][] = [];
  let record: string[] = [];
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at++;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error('quote not closed');
        if (text[at] === '"') at++;
        value += text.charAt(at++);
      }
      at++;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        value += text.charAt(at++);
    }
    record.push(value);
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      record.push('');
    }
    if (text[at] === '\r') at++;
    if (at < text.length && text[at] !== '\n') throw new Error(`not a record end at ${at}`);
    at++;
    records.push(record);
    record = [];
  }
  return records;
}
