import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';

/** One message of a catalogue or a problem, as it stands in a source. */
export interface Said {
  file: string;
  line: number;
  /** Undefined for the sentence of a problem, which is named by its code. */
  key: string | undefined;
  texts: (string | undefined)[];
}

export interface Words {
  said: Said[];
  /** Every whole string of the sources that is no name of a property. */
  literals: Set<string>;
  /** What templates of one hole end with, if they begin with it: `.title` of `${act}.title`. */
  endings: Set<string>;
  /** What templates begin with before their first hole: `intent.` of `intent.${intent}`. */
  prefixes: Set<string>;
}

const unwrapped = (node: ts.Node): ts.Node =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? unwrapped(node.expression) : node;

const textsOf = (node: ts.Node): (string | undefined)[] | undefined => {
  const list = unwrapped(node);
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  return list.elements.map((each) => (ts.isStringLiteralLike(each) ? each.text : undefined));
};

/** Reads what is said in these sources, and what could name it. */
export function wordsOf(sources: ReadonlyMap<string, string>): Words {
  const words: Words = { said: [], literals: new Set(), endings: new Set(), prefixes: new Set() };
  for (const [file, source] of sources) {
    const root = ts.createSourceFile(
      file,
      source,
      ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    const lineOf = (node: ts.Node) => root.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const objects = new Map<string, ts.Node>();
    const visit = (node: ts.Node): void => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
        objects.set(node.name.text, unwrapped(node.initializer));
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const [first, , third] = node.arguments;
        if (node.expression.text === 'catalogue' && first) {
          const given = ts.isIdentifier(first) ? objects.get(first.text) : first;
          if (given && ts.isObjectLiteralExpression(given))
            for (const property of given.properties)
              if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name))
                words.said.push({
                  file,
                  line: lineOf(property),
                  key: property.name.text,
                  texts: textsOf(property.initializer) ?? [],
                });
        }
        if (node.expression.text === 'problem' && third)
          words.said.push({ file, line: lineOf(node), key: undefined, texts: textsOf(third) ?? [] });
      }
      const isName = node.parent && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
      if (ts.isStringLiteralLike(node) && !isName) words.literals.add(node.text);
      if (ts.isTemplateHead(node) && /[.-]$/.test(node.text)) words.prefixes.add(node.text);
      if (ts.isTemplateExpression(node) && !node.head.text && node.templateSpans.length === 1)
        words.endings.add(node.templateSpans[0]!.literal.text);
      ts.forEachChild(node, visit);
    };
    visit(root);
  }
  return words;
}

/** The names of the arguments of a message and how each is used, in order of names: `count: plural`. */
export function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const kinds = ['text', 'plain', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];
  type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }>; children?: Node[] };
  const walk = (nodes: readonly Node[]): void => {
    for (const { type, value, options, children } of nodes) {
      if (type > 0 && type < 7) found.add(`${String(value)}: ${kinds[type]}`);
      for (const option of Object.values(options ?? {})) walk(option.value);
      if (children) walk(children);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as unknown as Node[]);
  return [...found].sort();
}

/** What is wrong with the words of these sources, each with its place. */
export function faultsIn({ said, literals, endings, prefixes }: Words): string[] {
  const used = (key: string) =>
    literals.has(key) ||
    [...prefixes].some((prefix) => key.startsWith(prefix)) ||
    [...endings].some((ending) => ending && key.endsWith(ending) && literals.has(key.slice(0, -ending.length)));
  return said.flatMap(({ file, line, key, texts }) => {
    const at = `${file}:${line} ${key ?? 'problem'}`;
    const [nb, en] = texts;
    if (texts.length !== 2 || !nb?.trim() || !en?.trim()) return [`${at} has to be said in Norwegian and in English`];
    const [nbArguments, enArguments] = [nb, en].map((text) => argumentsOf(text).join(', '));
    if (nbArguments !== enArguments)
      return [`${at} has the arguments {${nbArguments}} in Norwegian and {${enArguments}} in English`];
    return key === undefined || used(key) ? [] : [`${at} is never said`];
  });
}
