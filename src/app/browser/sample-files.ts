import type { SourceFile } from '#ingest/sheet.ts';

interface SampleIndex {
  readonly files: readonly { readonly path: string; readonly name: string }[];
}

/** The fictional set that lies beside the page. */
export async function fetchSampleFiles(base: string): Promise<readonly SourceFile[]> {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base).href);
    if (!response.ok) throw new Error(`示例文件未能下载（${response.status}）：${path}`);
    return response;
  };
  const index = (await (await get('index.json')).json()) as SampleIndex;
  return Promise.all(
    index.files.map(async ({ path, name }) => ({ path: name, blob: await (await get(path)).blob() })),
  );
}
