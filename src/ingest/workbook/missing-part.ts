import type { SheetJs } from './sheet-js.ts';

/** Parts that SheetJS insists on and other programs do without. */
const EMPTY_PARTS: Readonly<Record<string, string>> = {
  'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  'styles.xml':
    '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"></office:document-styles>',
};

/** A time of day where the format wants a duration: `09:55:33` for `PT09H55M33S`. */
const CLOCK_TIME = /(office:time-value=")(\d{1,3}):(\d{2}):(\d{2})(")/g;

/** The same table with its times written as the format wants them; null for any other error. */
export function withDurations(sheetJs: SheetJs, bytes: Uint8Array, error: unknown): Uint8Array | null {
  if (!(error instanceof Error && error.message.includes('ISO8601 Duration'))) return null;
  const { CFB } = sheetJs;
  const archive = CFB.read(bytes, { type: 'array' });
  const content = CFB.find(archive, '/content.xml')?.content;
  if (!content) return null;
  const xml = new TextDecoder().decode(Uint8Array.from(content));
  const repaired = xml.replace(CLOCK_TIME, '$1PT$2H$3M$4S$5');
  if (repaired === xml) return null;
  CFB.utils.cfb_add(archive, '/content.xml', new TextEncoder().encode(repaired));
  return Uint8Array.from(CFB.write(archive, { fileType: 'zip', type: 'array' }));
}

/** The same package with an empty part added where SheetJS missed one; null for any other error. */
export function withMissingPart(sheetJs: SheetJs, bytes: Uint8Array, error: unknown): Uint8Array | null {
  const name =
    error instanceof Error ? /^Cannot find file (\S+) in zip$/.exec(error.message)?.[1] : undefined;
  const content = name ? EMPTY_PARTS[name] : undefined;
  if (!name || content === undefined) return null;
  const { CFB } = sheetJs;
  const archive = CFB.read(bytes, { type: 'array' });
  CFB.utils.cfb_add(archive, `/${name}`, new TextEncoder().encode(content));
  return Uint8Array.from(CFB.write(archive, { fileType: 'zip', type: 'array' }));
}
