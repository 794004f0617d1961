/** How the fields of one line are written. */
export interface LineSyntax {
  readonly delimiter: string;
  readonly quoteChar: string;
}

/**
 * The fields of one line whose quotes do not follow the rules. A field counts as quoted only where its
 * closing quote stands before a delimiter or the end of the line; any other quote is an ordinary character.
 * `doubled` says whether a quote inside quotes is written twice.
 */
export function splitLine(line: string, { delimiter, quoteChar }: LineSyntax, doubled: boolean): string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = line.startsWith(quoteChar, at)
      ? readQuoted(line, at, { delimiter, quoteChar }, doubled)
      : null;
    const next = quoted ? quoted.end : indexOrEnd(line, delimiter, at);
    fields.push(quoted ? quoted.value : line.slice(at, next));
    if (next >= line.length) return fields;
    at = next + delimiter.length;
  }
}

function readQuoted(line: string, start: number, { delimiter, quoteChar }: LineSyntax, doubled: boolean) {
  let from = start + 1;
  for (;;) {
    const close = line.indexOf(quoteChar, from);
    if (close === -1) return null;
    const isPair = doubled && line.startsWith(quoteChar, close + 1);
    const isEnd = close + 1 === line.length || line.startsWith(delimiter, close + 1);
    if (!isPair && !isEnd && doubled) return null;
    if (!isPair && isEnd) {
      const value = line.slice(start + 1, close);
      return { value: doubled ? value.split(quoteChar + quoteChar).join(quoteChar) : value, end: close + 1 };
    }
    from = close + (isPair ? 2 : 1);
  }
}

function indexOrEnd(line: string, text: string, from: number): number {
  const found = line.indexOf(text, from);
  return found === -1 ? line.length : found;
}
