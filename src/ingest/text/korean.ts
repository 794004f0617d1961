/** The syllables that Korean sentences and tables consist of to a third or more. */
const USUAL_SYLLABLES = new Set('이다는에의을가를하고은지로한기도서어아사인자대시리해일수정보그나');

/**
 * EUC-KR bytes are all valid GB18030 and look like everyday Han characters; read as Korean they make sense,
 * which Chinese does not.
 */
export function looksKorean(head: Uint8Array): boolean {
  const text = new TextDecoder('euc-kr').decode(head, { stream: true });
  let foreign = 0;
  let usual = 0;
  for (const character of text) {
    if (character < '\x80') continue;
    foreign++;
    if (USUAL_SYLLABLES.has(character)) usual++;
  }
  return foreign >= 10 && usual / foreign > 0.25;
}
