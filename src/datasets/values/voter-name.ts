import { endsLikeBody, isSurelyBody, startsLikeName } from '#core/body-names.ts';
import { toCompact } from './clean.ts';

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
/** What tells ballots apart without naming anybody: A01, 3号, 评委3, 第5票, 代表12. */
const CODE_WORDS =
  /^(第|号|票|位|名|人|选票|票号|编号|序号|评委|委员|代表|专家|评议人|投票人|测评人|打分人|匿名|科室|单位|组)*$/;
/** Who votes, as a group: 部领导, 科级干部, 两代表一委员. */
const GROUP = /(领导|干部|成员|代表|委员|群众|党员|职工|对象|人员|匿名|评委|专家|机关|下属|上级|同级|其他)$/;

/**
 * Whether what stands for a voter names a person. `bodies` are those that are reviewed in the same table, where they
 * are organs: who reviews others is mostly reviewed as well. What is neither a code, an organ nor a group for certain
 * counts as a name, because a name must not be kept.
 */
export function isVoterName(text: string, bodies: ReadonlySet<string>): boolean {
  const plain = toCompact(text);
  const told = plain.replace(/[\d#_.,、:：()（）\-—/]/g, '').replace(/^[A-Za-z]{1,3}(?![A-Za-z])/, '');
  if (!HAN.test(told)) return /[A-Za-z]{2,}/.test(told);
  if (CODE_WORDS.test(told)) return false;
  if (endsLikeBody(told) && (bodies.has(text) || isSurelyBody(told) || !startsLikeName(told))) return false;
  return !(GROUP.test(told) && !startsLikeName(told));
}
