/** A file from outside cannot be used; the message is for the person. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  constructor(
    message: string,
    readonly cause?: unknown,
  ) {
    super(message);
  }
}

export const DAMAGED = '文件已损坏或不完整，请重新取得或重新保存';
export const NEWER = '文件由更新的版本保存，请先升级组工镜再打开';
