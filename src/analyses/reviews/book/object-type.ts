const OFFICE = /(科|室|处|股)$/;
const UNIT =
  /(部|局|委|办|会|院|校|县|市|区|旗|乡|镇|街道|村|社区|中心|公司|集团|银行|队|站|所|馆|厅|厂|社|团|组|支部|党组|班子|单位|机关|系统)$/;
const PERSON_NAME = /^[\u3400-\u9fff·]{2,4}$/;

/** What is reviewed, where the sheet does not say: by the end of its name; a name like a person's counts as one. */
export function typeOfObject(said: string | null, name: string): string {
  if (said !== null) return said;
  if (OFFICE.test(name) || /(办公室|考核办|[^县市区]办)$/.test(name)) return '科室';
  if (UNIT.test(name)) return '单位';
  return PERSON_NAME.test(name) ? '个人' : '单位';
}

export const PERSON = '个人';
