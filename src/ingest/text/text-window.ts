/** The bytes of a text that are looked at: what is left of those before, and the next ones behind it, in one buffer. */
export class TextWindow {
  private buffer = new Uint8Array(0);
  private start = 0;
  private end = 0;
  /** Offset of the first byte in the text. */
  base = 0;
  bytes = this.buffer;

  add(next: Uint8Array<ArrayBuffer>): void {
    const { buffer, start, end } = this;
    const left = end - start;
    const length = left + next.length;
    if (length > buffer.length) this.buffer = new Uint8Array(length + (length >> 3));
    this.buffer.set(buffer.subarray(start, end));
    this.buffer.set(next, left);
    this.base += start;
    [this.start, this.end] = [0, length];
    this.bytes = this.buffer.subarray(0, length);
  }

  /** The first of the bytes are not needed when others come. */
  drop(count: number): void {
    this.start = count;
  }
}
