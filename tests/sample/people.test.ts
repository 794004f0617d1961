import { describe, expect, it } from 'vitest';
import { AS_OF, YEAR_BEFORE } from '../../scripts/sample/months.ts';
import { makeForce } from '../../scripts/sample/people/force.ts';
import type { Person, Standing } from '../../scripts/sample/people/person.ts';

const { people, left } = makeForce();
const everybody = [...people, ...left];

/** Serial and unit of who breaks a rule, to be read in a failure. */
function breaking(rule: (person: Person) => boolean): string[] {
  return everybody.filter((person) => !rule(person)).map(({ serial, now }) => `${serial} ${now.unit}`);
}

function everyStanding(rule: (standing: Standing, person: Person) => boolean): string[] {
  return breaking((person) =>
    [person.now, person.before].every((standing) => standing === null || rule(standing, person)),
  );
}

describe('lives in the sample', () => {
  it('begin work at sixteen or later and never in the future', () => {
    expect(breaking(({ birth, workSince }) => workSince - birth >= 16 * 12 && workSince <= AS_OF)).toEqual(
      [],
    );
  });

  it('join the party as adults', () => {
    expect(
      breaking(
        ({ birth, partySince }) =>
          partySince === null || (partySince - birth >= 18 * 12 && partySince <= AS_OF),
      ),
    ).toEqual([]);
  });

  it('have the age that the birth gives', () => {
    expect(breaking(({ age, birth }) => Math.floor((AS_OF - birth) / 12) === age)).toEqual([]);
  });

  it('enter after starting work and take posts after entering', () => {
    expect(everyStanding(({ entered }, { workSince }) => entered >= workSince && entered <= AS_OF)).toEqual(
      [],
    );
    expect(everyStanding(({ entered, postSince }) => postSince >= entered && postSince <= AS_OF)).toEqual([]);
  });

  it('reach a level no later than the post, and a rank only in service', () => {
    expect(everyStanding(({ postLevelSince, postSince }) => (postLevelSince ?? 0) <= postSince)).toEqual([]);
    expect(everyStanding(({ rankSince }, { workSince }) => (rankSince ?? AS_OF) > workSince)).toEqual([]);
  });

  it('stand in the earlier roster only with what had happened by then', () => {
    const later = people.filter(({ before }) => {
      if (!before) return false;
      return Math.max(before.entered, before.postSince, before.rankSince ?? 0) > YEAR_BEFORE;
    });
    expect(later).toEqual([]);
  });
});

describe('the year between the two rosters', () => {
  const stayed = people.filter(({ before }) => before?.unit !== undefined);

  it('lets 33 rise in rank, 14 in post and 30 change office', () => {
    const here = stayed.filter(({ now, before }) => before?.unit === now.unit);
    const risen = here.filter(({ now, before }) => before?.rank && before.rank !== now.rank);
    const promoted = here.filter(({ now, before }) => before?.post !== now.post);
    const rotated = here.filter(
      ({ now, before }) => before?.post === now.post && before.office !== now.office,
    );
    expect([risen.length, promoted.length, rotated.length]).toEqual([33, 14, 30]);
  });
});
