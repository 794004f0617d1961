import type { SheetJs } from './sheet-js.ts';

/** Parts that SheetJS insists on and other programs do without. */
const EMPTY_PARTS: Readonly<Record<string, string>> = {
  'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  'styles.xml':
    '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"></office:document-styles>',
};

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
