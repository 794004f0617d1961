const FORM_EXTENSION = /\.lrmx?$/i;
const PERSON = /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<person[\s>]/;
/** A zip, a compound file, a picture or a PDF by another name. */
const OTHER_FILE = /^(PK[\u0003\u0005]|\xd0\xcf\x11\xe0|\x89PNG|\xff\xd8\xff|%PDF)/;

/**
 * True for an appointment form (任免审批表), decided by the first bytes of the file: the root `<Person>`
 * that begins with a name; failing that by the extension, unless the bytes are something else entirely.
 */
export function isForm(path: string, firstBytes: Uint8Array): boolean {
  const latin = asLatin(firstBytes.subarray(0, 4096));
  if (OTHER_FILE.test(latin)) return false;
  if (FORM_EXTENSION.test(path)) return true;
  const text = latin
    .replace(/\0/g, '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase();
  return PERSON.test(text) && text.includes('<xingming');
}

function asLatin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
