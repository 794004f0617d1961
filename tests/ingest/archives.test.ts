import { describe, expect, it } from 'vitest';
import { CancelledError } from '#core/progress.ts';
import { expandFiles } from '#ingest/container/expand-files.ts';
import { READ_LIMITS } from '#ingest/read-file.ts';
import type { ReadLimits } from '#ingest/read-file.ts';
import { joinBytes, writeZip } from '../fixtures/zips.ts';
import { fixturesOf, plain } from './fixture-folder.ts';
import { archiveOutcome } from './outcomes.ts';

const TABLE = '姓名,性别\n张伟,男\n';

function source(path: string, content: Uint8Array | string) {
  return { path, blob: new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]) };
}

function expand(content: Uint8Array, limits: Partial<ReadLimits> = {}) {
  return expandFiles([source('a.zip', content)], {}, { ...READ_LIMITS, ...limits });
}

describe('archives', () => {
  it.each(fixturesOf('archives'))('$name is unpacked as expected', async ({ name, blob, expected }) => {
    expect(plain(await archiveOutcome({ path: name, blob }))).toEqual(expected);
  });
});

describe('files handed in together', () => {
  it('stay in order, each archive replaced by its members, whose bytes are the packed ones', async () => {
    const zip = writeZip([
      { name: 'b.csv', content: TABLE },
      { name: 'c.csv', content: 'stored', isStored: true },
    ]);
    const { files, refusals } = await expandFiles(
      [source('a.csv', '1'), source('z.zip', zip), source('d.csv', '2')],
      {},
    );
    expect(refusals).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(['a.csv', 'z.zip/b.csv', 'z.zip/c.csv', 'd.csv']);
    expect(await files[1]?.blob.text()).toBe(TABLE);
    expect(await files[2]?.blob.text()).toBe('stored');
  });

  it('lose what file managers and office programs leave in a folder, and photos beside forms', async () => {
    const paths = [
      '县/a.csv',
      '县/.DS_Store',
      '县/~$a.xlsx',
      '县/Thumbs.db',
      '__MACOSX/a.csv',
      '县/张伟.PIC',
    ];
    const { files } = await expandFiles(
      paths.map((path) => source(path, TABLE)),
      {},
    );
    expect(files.map(({ path }) => path)).toEqual(['县/a.csv']);
  });

  it('keep a workbook whole, though it is a zip', async () => {
    const workbook = writeZip([{ name: '[Content_Types].xml', content: '<Types/>' }]);
    const table = writeZip([
      { name: 'mimetype', content: '' },
      { name: 'content.xml', content: '<a/>' },
    ]);
    const { files } = await expandFiles([source('a.xlsx', workbook), source('b.et', table)], {});
    expect(files.map(({ path }) => path)).toEqual(['a.xlsx', 'b.et']);
  });

  it('carry the day on which a member was changed, or the archive’s own', async () => {
    const blob = new Blob([Uint8Array.from(writeZip([{ name: 'b.csv', content: TABLE }]))]);
    const [member] = (await expandFiles([{ path: 'a.zip', blob, modified: 1 }], {})).files;
    expect(new Date(member?.modified ?? 0).toISOString()).toBe('2026-10-31T08:30:00.000Z');
  });
});

describe('an archive that would be too much', () => {
  const zeros = new Uint8Array(3_000_000);

  it('is refused by the size it says', async () => {
    const { files, refusals } = await expand(writeZip([{ name: 'a.csv', content: zeros }]), {
      unpackedBytes: 2_000_000,
    });
    expect(files).toEqual([]);
    expect(refusals).toEqual([
      {
        file: 'a.zip',
        code: 'file.too_large',
        message: '压缩包展开后有 2.9 MB，超过可读取的上限，请解压后分批导入',
      },
    ]);
  });

  it('is refused as a bomb by how far it would swell', async () => {
    const { refusals } = await expand(writeZip([{ name: 'a.csv', content: zeros }]), {
      bombBytes: 1_000_000,
      unpackedRatio: 100,
    });
    expect(refusals[0]?.code).toBe('file.too_large');
  });

  it('is not unpacked past the size it lies about', async () => {
    const { files, refusals } = await expand(writeZip([{ name: 'a.csv', content: zeros, unpacked: 10 }]));
    expect(files).toEqual([]);
    expect(refusals[0]?.code).toBe('file.corrupt');
  });

  it('shares one allowance with the archives in it', async () => {
    const inner = writeZip([{ name: 'a.csv', content: zeros }]);
    const outer = writeZip(['1.zip', '2.zip', '3.zip'].map((name) => ({ name, content: inner })));
    const { files, refusals } = await expand(outer, { unpackedBytes: 7_000_000 });
    expect(files.map(({ path }) => path)).toEqual(['a.zip/1.zip/a.csv', 'a.zip/2.zip/a.csv']);
    expect(refusals.map(({ file, code }) => `${file} ${code}`)).toEqual(['a.zip/3.zip file.too_large']);
  });

  it('is refused by the number of its files', async () => {
    const zip = writeZip([1, 2, 3].map((n) => ({ name: `${n}.csv`, content: '' })));
    expect((await expand(zip, { archiveFiles: 2 })).refusals[0]?.message).toBe(
      '压缩包里有 3 个文件，超过上限 2 个，请分批导入',
    );
  });
});

describe('unpacking', () => {
  const many = writeZip([1, 2, 3].map((n) => ({ name: `${n}.csv`, content: TABLE })));

  it('is counted file by file', async () => {
    const seen: string[] = [];
    await expandFiles([source('a.zip', many)], {
      progress: ({ stage, done, total, unit }) => seen.push(`${stage} ${done}/${total} ${unit}`),
    });
    expect(seen).toEqual(['展开a.zip 0/3 个文件', '展开a.zip 1/3 个文件', '展开a.zip 2/3 个文件']);
  });

  it('stops when cancelled', async () => {
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort() };
    await expect(expandFiles([source('a.zip', many)], job)).rejects.toBeInstanceOf(CancelledError);
  });

  it('survives every cut and every flipped byte without an exception or a wrong byte', async () => {
    const zip = writeZip([
      { name: 'a.csv', content: TABLE },
      { name: 'b.csv', content: 'stored', isStored: true },
    ]);
    for (let i = 0; i < zip.length; i++) {
      const flipped = zip.map((byte, at) => (at === i ? byte ^ 0x55 : byte));
      for (const content of [zip.slice(0, i), flipped]) {
        for (const { path, blob } of (await expand(content)).files) {
          if (path !== 'a.zip') expect([TABLE, 'stored']).toContain(await blob.text());
        }
      }
    }
  });

  it('reads a directory beyond the 16-bit and 32-bit fields', async () => {
    expect((await expand(asZip64(writeZip([{ name: 'a.csv', content: TABLE }])))).files[0]?.path).toBe(
      'a.zip/a.csv',
    );
  });
});

/** The end of a zip as large archives have it: the plain fields full, the true ones in front of them. */
function asZip64(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const old = new DataView(zip.buffer, zip.byteOffset + end);
  const large = new DataView(new ArrayBuffer(56 + 20 + 22));
  large.setUint32(0, 0x06064b50, true);
  large.setUint32(32, old.getUint16(10, true), true);
  large.setUint32(40, old.getUint32(12, true), true);
  large.setUint32(48, old.getUint32(16, true), true);
  large.setUint32(56, 0x07064b50, true);
  large.setUint32(64, end, true);
  large.setUint32(76, 0x06054b50, true);
  large.setUint16(84, 0xffff, true);
  large.setUint16(86, 0xffff, true);
  large.setUint32(88, 0xffffffff, true);
  large.setUint32(92, 0xffffffff, true);
  return joinBytes([zip.slice(0, end), new Uint8Array(large.buffer)]);
}
