export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold, and the carriage return, which its readers drop; `u` sees half pairs as what they are. */
const UNSPEAKABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NEEDS_WORK = /[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

function escapeEntities(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

/** Text of a cell or an attribute that spreadsheets unescape (ST_Xstring): `_x000B_` for what XML forbids. */
export function escapeCellText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  const spelled = text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(
      UNSPEAKABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return escapeEntities(spelled);
}

/** Without what XML forbids. */
export const speakable = (text: string): string => text.replace(UNSPEAKABLE, '');

/** Text that is not unescaped by its reader: what XML forbids is left out. */
export function escapeXml(text: string): string {
  return escapeEntities(speakable(text));
}

/** ` name="value"` for each value that is given; true is 1. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined || value === false) return '';
      // A line break that is not spelled out becomes a space in an attribute.
      const text = value === true ? '1' : escapeCellText(String(value)).replace(/\n/g, '&#10;');
      return ` ${name}="${text}"`;
    })
    .join('');
}
