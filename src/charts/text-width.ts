/** Rough width of text: Han characters are square, the rest about 0.6. */
export function textWidth(text: string, size = 12): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : 0.6 * size), 0);
}

/** The text, or its beginning and … where it is wider than the room. */
export function fitText(text: string, room: number, size = 12): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
  return letters.length > 0 ? `${letters.join('')}…` : '';
}

/** Lines that fit into the room, `most` of them; what is left over is cut with …. */
export function wrapText(text: string, room: number, most: number, size = 12): readonly string[] {
  const lines: string[] = [];
  let rest = [...text];
  while (rest.length > 0 && lines.length < most - 1 && textWidth(rest.join(''), size) > room) {
    let taken = 1;
    while (textWidth(rest.slice(0, taken + 1).join(''), size) <= room) taken += 1;
    lines.push(rest.slice(0, taken).join(''));
    rest = rest.slice(taken);
  }
  return rest.length > 0 ? [...lines, fitText(rest.join(''), room, size)] : lines;
}
