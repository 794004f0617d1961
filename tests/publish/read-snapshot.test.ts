import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, checksumOf, sealSnapshot } from '#publish/canonical.ts';
import { MOST_MEGABYTES, readSnapshot } from '#publish/read-snapshot.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import { smallContent, smallFile } from './small-snapshot.ts';

const problemOf = (text: string) => {
  const reading = readSnapshot(text);
  return 'problem' in reading ? reading.problem : null;
};

/** A file that somebody wrote with its checksum put right. */
const forged = (change: (content: Record<string, unknown>) => void): string => {
  const content = JSON.parse(JSON.stringify(smallContent())) as Record<string, unknown>;
  change(content);
  return sealSnapshot(content as unknown as Snapshot).text;
};

describe('the file of a snapshot', () => {
  it('is read back as it was written', () => {
    const { snapshot, text } = sealSnapshot(smallContent());
    expect(readSnapshot(text)).toEqual({ snapshot, leftOut: [] });
  });

  it('is the same text whatever the order of the keys', () => {
    const content = smallContent();
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as Snapshot;
    expect(sealSnapshot(turned).text).toBe(sealSnapshot(content).text);
  });

  it('has one line for each row of a table', () => {
    const lines = smallFile()
      .split('\n')
      .filter((line) => line.includes('"band": "56岁及以上"'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"known": 118');
  });

  it('is the JSON that was given, for any JSON', () => {
    fc.assert(
      fc.property(fc.object(), (content) => {
        const plain = JSON.parse(JSON.stringify(content)) as object;
        expect(JSON.parse(canonicalText(plain))).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  it('has a checksum of everything but itself', () => {
    const { snapshot } = sealSnapshot(smallContent());
    expect(checksumOf(snapshot)).toBe(snapshot.checksum);
    expect(checksumOf({ ...snapshot, issue: '第2期' })).not.toBe(snapshot.checksum);
  });
});

describe('a file that is not as it was written', () => {
  it('is refused when one figure was changed by hand', () => {
    expect(problemOf(smallFile().replace('"n": 11', '"n": 12'))).toContain('校验码不符');
  });

  it('is refused half copied, at whatever byte it ends', () => {
    const text = smallFile();
    for (let end = 0; end < text.trimEnd().length; end += 37)
      expect(problemOf(text.slice(0, end))).not.toBeNull();
  });

  it('is refused in words when it comes from a newer version', () => {
    expect(problemOf(forged((content) => (content['format'] = 2)))).toContain('请先升级');
  });

  it('is refused when it is older than what can be read', () => {
    expect(problemOf(forged((content) => (content['format'] = 0)))).toContain('太旧');
  });

  it('is brought up to date where its format is known', () => {
    const old = forged((content) => {
      content['format'] = 0;
      content['town'] = content['city'];
      delete content['city'];
    });
    const reading = readSnapshot(old, { 0: ({ town, ...rest }) => ({ ...rest, city: town }) });
    expect(reading).toMatchObject({ snapshot: { format: 1, city: '云门市' } });
  });

  it('is refused when a table is missing that a page draws', () => {
    const text = forged((content) => (content['tables'] = {}));
    expect(problemOf(text)).toContain('缺少表structure.age_bands');
  });

  it('is refused when a table names persons', () => {
    const text = forged((content) => {
      const tables = content['tables'] as Record<string, Record<string, unknown>>;
      for (const table of Object.values(tables)) table['personal'] = true;
    });
    expect(problemOf(text)).toContain('personal');
  });

  it('is refused beyond the largest size, with the size', () => {
    expect(problemOf(' '.repeat(MOST_MEGABYTES * 1024 * 1024 + 1))).toContain(`${MOST_MEGABYTES}MB`);
  });

  it('is refused as something else when it is another JSON file', () => {
    expect(problemOf('{"name": "zugongjing"}')).toBe('不是组工镜的上屏文件');
    expect(problemOf('[1, 2]')).not.toBeNull();
    expect(problemOf('')).toContain('空的');
  });

  it('takes script in a name for text', () => {
    const name = '<script>alert(1)</script>';
    expect(readSnapshot(smallFile({ city: name }))).toMatchObject({ snapshot: { city: name } });
  });

  it('never throws, whatever is changed in it', () => {
    const text = smallFile();
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, length, instead) => {
        expect(() => readSnapshot(text.slice(0, at) + instead + text.slice(at + length))).not.toThrow();
      }),
      { numRuns: 300 },
    );
    expect(() =>
      readSnapshot(`{"product": "组工镜", "format": 1, "pages": ${'['.repeat(50_000)}`),
    ).not.toThrow();
  });

  it('says what is wrong with any field of another type', () => {
    for (const key of Object.keys(smallContent())) {
      if (key === 'format' || key === 'product' || key === 'walk') continue;
      expect(problemOf(forged((content) => (content[key] = 7)))).toContain(key);
    }
  });
});
