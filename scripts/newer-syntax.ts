import ts from 'typescript';

const NAMES: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.ClassStaticBlockDeclaration]: 'a static block in a class (Chromium 94)',
};

/** Most scripts have nothing that even looks like it, and need not be parsed. */
const LIKE_IT = /\bstatic\s*\{|#[\w$]+\s+in\b/;

function isPrivateIn(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
    ts.isPrivateIdentifier(node.left)
  );
}

/** Syntax that the compiler leaves as it is and the oldest browser would not read, with its place in the script. */
export function findNewerSyntax(script: string): string | null {
  if (!LIKE_IT.test(script)) return null;
  const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  let found: string | null = null;
  const look = (node: ts.Node): void => {
    if (found !== null) return;
    const name = isPrivateIn(node) ? 'a private name before in (Chromium 91)' : NAMES[node.kind];
    if (name === undefined) ts.forEachChild(node, look);
    else found = `${name} at ${node.pos}`;
  };
  look(file);
  return found;
}
