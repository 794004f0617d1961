/**
 * How the browsers of tests and benchmark start. Two names lead to this machine: the first is the
 * product's own plain-http intranet address, so not a secure context, the second a foreign one. Every
 * other name leads nowhere.
 */
export const SITE_HOST = 'zugong.intranet';
export const FOREIGN_HOST = 'other.intranet';

export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--lang=zh-CN',
  `--host-resolver-rules=MAP ${SITE_HOST} 127.0.0.1, MAP ${FOREIGN_HOST} 127.0.0.1, MAP * ~NOTFOUND`,
];

/** Chromium 91 runs as root only without its zygote. */
export const OLD_BROWSER_FLAGS: readonly string[] = ['--headless', '--no-zygote', ...BROWSER_FLAGS];
