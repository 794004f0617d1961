/** Parts of a cell with several values, cut at line breaks and ；，、/ but never inside brackets. */
export function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of text) {
    if ('（(【['.includes(sign)) depth++;
    else if ('）)】]'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '\n\r；;，,、/／+和及'.includes(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  parts.push(part);
  return parts.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

export function withoutBrackets(text: string): string {
  return text.replace(/[（(【[][^）)】\]]*[）)】\]]?/g, '');
}
