import { expect, it } from 'vitest';
import { compareFindings, type Finding, type FindingSeverity } from '#core/finding.ts';

const finding = (id: string, severity: FindingSeverity, weight?: number): Finding => ({
  ...{ id, severity, parts: [], table: 't', where: {}, value: null },
  ...(weight === undefined ? {} : { weight }),
});

it('puts the graver finding first, then the one further beyond its condition, else keeps their order', () => {
  const findings = [
    finding('low', 'low', 1),
    finding('a', 'high', 0.2),
    finding('b', 'high', 0.7),
    finding('c', 'medium'),
    finding('d', 'medium', 0),
    finding('e', 'medium', 0.1),
  ];
  expect(findings.sort(compareFindings).map(({ id }) => id)).toEqual(['b', 'a', 'e', 'c', 'd', 'low']);
});
