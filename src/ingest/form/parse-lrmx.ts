import type { FormReading } from './form-fields.ts';
import { FORM_FIELDS, tidyValue } from './form-fields.ts';
import { parseXml } from './parse-xml.ts';
import { decodeEntities } from './xml-entities.ts';

const fields = new Map(FORM_FIELDS.map((field) => [field.element, field]));

/** Reads a form of version 3: XML, one `<Person>`. Elements that no column takes are left alone. */
export function parseLrmx(text: string): FormReading {
  const reading = parseXml(withoutPhoto(text));
  if (!reading.ok) return reading;
  const { root } = reading;
  if (root.name !== 'Person' || !root.children.some(({ name }) => name === 'XingMing'))
    return { ok: false, reason: '内容不是任免审批表' };
  const values = new Map<string, string>();
  for (const { name, text: raw } of root.children) {
    const field = fields.get(name);
    if (!field) continue;
    const value = tidyValue(field.isEscapedTwice ? (decodeEntities(raw) ?? raw) : raw);
    if ((values.get(name) ?? value) !== value)
      return { ok: false, reason: `“${field.heading}”一项出现两次且内容不同` };
    values.set(name, value);
  }
  return { ok: true, values };
}

/** The photo is by far the longest part: without it nothing large is kept in memory. */
function withoutPhoto(text: string): string {
  const start = text.indexOf('<ZhaoPian>');
  const end = text.indexOf('</ZhaoPian>', start);
  return start === -1 || end === -1 ? text : text.slice(0, start) + text.slice(end + '</ZhaoPian>'.length);
}
