/** Why a picture cannot be put on the clipboard here; null where it can. */
export function whyNoCopy(page: {
  readonly isSecureContext: boolean;
  readonly ClipboardItem?: unknown;
}): string | null {
  if (!page.isSecureContext) return '网址不是https，浏览器不许网页复制图片，请存成PNG';
  return page.ClipboardItem === undefined ? '这个浏览器不能复制图片，请存成PNG' : null;
}
