import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hasRightChecksum, personId } from '#datasets/values/person-id.ts';
import { issueOf, textCell } from './context.ts';

describe('ID number', () => {
  it.each(['11010519491231002X', '440524188001010014', '34052419800101001X'])('accepts %s', (id) => {
    expect(personId(id, textCell())).toEqual({ value: id, spelled: id });
  });

  it.each([
    '11010519491231002x',
    ' 11010519491231002X ',
    "'11010519491231002X",
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])('unifies %j', (text) => {
    expect(personId(text, textCell())).toEqual({
      value: '11010519491231002X',
      spelled: '11010519491231002X',
    });
  });

  it('keeps an old one of 15 digits with a real date', () => {
    expect(personId('110105491231002', textCell()).value).toBe('110105491231002');
    expect(issueOf(personId, '110105491331002')).toBe('warning id.checksum');
  });

  it.each(['110105194912310021', '11010519491231002', '1234', 'G12345678'])(
    'questions %j and loads nothing of it',
    (text) => {
      expect(personId(text, textCell()).value).toBeNull();
      expect(issueOf(personId, text)).toBe('warning id.checksum');
    },
  );

  it.each(['1.10105E+17', '1.10105194912310E+17', '110105194912310000', '440524188001010000'])(
    'sees that %j was damaged by a spreadsheet',
    (text) => {
      expect(personId(text, textCell()).value).toBeNull();
      expect(issueOf(personId, text)).toBe('warning id.damaged');
    },
  );

  it('trusts no numeric cell of 16 digits or more', () => {
    expect(issueOf(personId, '440524188001010014', textCell({ cellKind: 'n' }))).toBe('warning id.damaged');
    expect(issueOf(personId, '110105491231002', textCell({ cellKind: 'n' }))).toBeUndefined();
  });

  it('keeps a number whose last digits are 000 rightly', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `1101051949123${String(i).padStart(2, '0')}000`).filter(
      hasRightChecksum,
    );
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(personId(id, textCell()).value).toBe(id);
  });

  it('returns every number with a right checksum unchanged, as the plain rule promises', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{16}$/), (digits) => {
        const id = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X']
          .map((last) => digits + last)
          .find(hasRightChecksum);
        expect(personId(id ?? '', textCell())).toEqual({ value: id, spelled: id });
      }),
    );
  });
});
