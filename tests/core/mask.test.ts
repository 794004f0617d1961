import { expect, it } from 'vitest';
import { maskName, maskNumbers } from '#core/mask.ts';

it('leaves of a name its first sign, whatever its length', () => {
  expect(['张三', '欧阳建国', '𠮷野', ' 李 ', ''].map(maskName)).toEqual(['张*', '欧*', '𠮷*', '李*', '']);
});

it('hides the middle of ID and telephone numbers in any text', () => {
  expect(maskNumbers('证件11010519491231002X，电话13800001234')).toBe(
    '证件110105********002X，电话138****1234',
  );
});

it('leaves other numbers alone', () => {
  const text = '编号123456789012345678901，2026-10-31，12,345人';
  expect(maskNumbers(text)).toBe(text);
});
