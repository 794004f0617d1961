/** Pasted words that are a table: more than one cell, by tab, line or a separator that repeats. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return (
    lines.filter((line) => /[\t,，;；|]/.test(line)).length >= 2 || lines.some((line) => line.includes('\t'))
  );
}
