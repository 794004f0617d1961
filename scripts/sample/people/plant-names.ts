import type { Person } from './person.ts';

/** One name in two counties, one name twice in a department, and one name with the separation mark. */
export function plantNames(people: readonly Person[]): void {
  const man = (unit: string): Person => find(people, ({ now, sex }) => now.unit === unit && sex === '男');
  man('白沙县委组织部').name = man('长丰市委组织部').name;

  const isStaff = ({ now, sex }: Person): boolean =>
    now.unit === '南浦区委组织部' && sex === '女' && now.post === '干部';
  const first = find(people, isStaff);
  find(people, (person) => isStaff(person) && person.birth !== first.birth).name = first.name;

  const other = find(people, ({ now, sex }) => now.unit === '新港区委组织部' && sex === '女');
  other.name = '阿依努尔·艾力';
  other.ethnicity = '维吾尔族';
}

function find(people: readonly Person[], test: (person: Person) => boolean): Person {
  const found = people.find(test);
  if (!found) throw new Error('nobody to plant a name on');
  return found;
}
