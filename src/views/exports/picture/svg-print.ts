const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold, half pairs among it. */
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

export function escapeText(text: string): string {
  return text.replace(UNSPEAKABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Two decimals are finer than any screen or printer shows. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type Value = string | number | null | undefined;

/** ` name="value"` for each value that is given. */
export function attributes(values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === null || value === undefined) return '';
      return ` ${name}="${typeof value === 'number' ? short(value) : escapeText(value)}"`;
    })
    .join('');
}

/** Colours as computed styles say them; null for what is not seen. */
export function visibleColour(colour: string): string | null {
  const alpha = /^rgba\([^)]*,\s*([\d.]+)\)$/.exec(colour)?.[1];
  return colour === 'transparent' || (alpha !== undefined && Number(alpha) === 0) ? null : colour;
}
