/** Hands a file to the person through a link; works on plain http. */
export function downloadFile(name: string, type: string, content: string | Uint8Array): void {
  const part = typeof content === 'string' || isUnshared(content) ? content : new Uint8Array(content);
  downloadBlob(name, new Blob([part], { type }));
}

export function downloadBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function downloadCsv(name: string, text: string): void {
  downloadFile(name, 'text/csv;charset=utf-8', text);
}

function isUnshared(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
