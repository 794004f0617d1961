import { mkdir, writeFile } from 'node:fs/promises';
import { CACHE } from './site.ts';

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴');
/** About what a form with its photo weighs. */
const PHOTO = 'A'.repeat(120_000);

function form(i: number): { readonly name: string; readonly xml: string } {
  const name = `${SURNAMES[i % SURNAMES.length]}${String.fromCodePoint(0x4e00 + i, 0x5e00 + i)}`;
  const year = 1966 + (i % 34);
  const fields = {
    XingMing: name,
    XingBie: i % 3 === 0 ? '女' : '男',
    ChuShengNianYue: `${year}${String(1 + (i % 12)).padStart(2, '0')}`,
    MinZu: '汉族',
    RuDangShiJian: `${year + 22}05`,
    CanJiaGongZuoShiJian: `${year + 21}07`,
    QuanRiZhiJiaoYu_XueLi: '大学',
    QuanRiZhiJiaoYu_XueWei: '法学学士',
    XianRenZhiWu: '平陵县委组织部干部',
    JianLi: `${year + 21}.07--  平陵县委组织部干部`,
    JiSuanNianLingShiJian: '20261031',
    ZhaoPian: PHOTO,
    Version: '3.2.1.16',
  };
  const xml = Object.entries(fields).map(([tag, text]) => `<${tag}>${text}</${tag}>`);
  return { name, xml: `<?xml version="1.0" encoding="utf-8"?><Person>${xml.join('')}</Person>` };
}

/** Writes so many appointment forms and gives their paths. */
export async function generateForms(count: number): Promise<readonly string[]> {
  const folder = `${CACHE}forms/`;
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const { name, xml } = form(i);
    const path = `${folder}${String(i + 1).padStart(3, '0')}${name}.lrmx`;
    await writeFile(path, xml);
    paths.push(path);
  }
  return paths;
}
