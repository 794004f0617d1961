import type { Plugin } from 'vite';

/** Writes `version.json`, by which a page that stays open for weeks notices an upgrade. */
export function versionFile(version: string, build: string): Plugin {
  return {
    name: 'version-file',
    apply: 'build',
    generateBundle() {
      const source = `${JSON.stringify({ version, build })}\n`;
      this.emitFile({ type: 'asset', fileName: 'version.json', source });
    },
  };
}

/** The development server injects styles inline, which the page's policy rightly refuses; the build keeps it. */
export function relaxPolicyWhileDeveloping(): Plugin {
  return {
    name: 'relax-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s[^>]*Content-Security-Policy[^>]*>/i, ''),
  };
}
