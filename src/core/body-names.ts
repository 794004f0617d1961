/** What a body is called by its ending: 组织部, 研究室, 平陵县, 某街道. */
const BODY = new RegExp(
  '([部委局办室科处股队组院馆站所会团县区市州镇乡村社厂行司校班联协台]' +
    '|街道|支部|中心|公司|集团|政府|单位|机关|企业|基地|联盟|总支|工委|党组|系统|社区|法庭|法院|学校|大学|团队|集体)$',
);
/** Endings that no given name has, so that a surname before them says nothing: 高新区, 安平县, 金融办. */
const BODY_ONLY = /([部委局办室处县区市]|街道|支部|中心|政府|机关|社区|党组|工委|总支|系统)$/;
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳' +
  '唐罗薛雷贺倪汤殷毕郝邬安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅林' +
  '钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓洪包左石崔龚程邢裴陆翁甄曲封储靳段巫焦牧武符刘景詹龙叶黎白蒲卓乔温庄晏' +
  '柴瞿阎充茹习艾鱼容向古易廖庾终居衡步都耿满匡国文寇广聂晁曾关肖岳齐侯欧闫覃谭涂隋车仲冉冷迟官苑';

/** Short enough for a name and with a surname at its beginning: 李登科, and 高新区 too. */
export const startsLikeName = (text: string): boolean =>
  text.length <= 3 && SURNAMES.includes(text.charAt(0));

/** Ends the way that names of bodies do; a person's may do so too: 李登科. */
export const endsLikeBody = (text: string): boolean => BODY.test(text);

/** Ends the way that no person's name does. */
export const isSurelyBody = (text: string): boolean => BODY_ONLY.test(text);
