import { XML_HEAD, escapeCellText } from '../office/xml.ts';

/** Beyond so many different texts a sheet carries its own, so that memory stays bounded. */
const MOST = 250_000;

/** The texts of a workbook, each once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  constructor(private readonly most = MOST) {}

  /** Number of the text; null when the list is full. */
  numberOf(text: string): number | null {
    let number = this.numbers.get(text);
    if (number === undefined) {
      if (this.numbers.size >= this.most) return null;
      this.numbers.set(text, (number = this.numbers.size));
    }
    this.uses++;
    return number;
  }

  *print(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) yield `<si>${printText(text)}</si>`;
    yield '</sst>';
  }
}

export function printText(text: string): string {
  const space = /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeCellText(text)}</t>`;
}
