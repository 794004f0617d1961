/** Traces of file managers and office programs, and the photos beside .lrm forms: nobody misses them. */
const TRACE = /^(\.ds_store|thumbs\.db|desktop\.ini|ehthumbs\.db|~\$.*|\._.*|\.~lock\..*|.*\.pic)$/i;

export function isLeftOut(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('__MACOSX') || TRACE.test(parts[parts.length - 1] ?? '');
}
