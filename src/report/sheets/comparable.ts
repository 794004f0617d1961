/** A cell's text without what typing and saving change by themselves: blanks around it, kinds of line break. */
export function toComparable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}
