import type { ComponentChildren, VNode } from 'preact';

/*
 * What people write, with as little markup as helps: *stress*, **more stress**, lists with a dash, and > for what somebody else said.
 * Text becomes elements, never markup: there is nothing to filter, because nothing is ever read as HTML. Addresses of other
 * sites stay text: nobody is led away from here by a click.
 */

type Block = { kind: 'text' | 'quote' | 'list'; lines: string[] };

const kindOf = (line: string): Block['kind'] =>
  /^>\s?/.test(line) ? 'quote' : /^[-•]\s+\S/.test(line) ? 'list' : 'text';

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const kind = kindOf(line);
    if (open?.kind !== kind) blocks.push((open = { kind, lines: [] }));
    open.lines.push(
      kind === 'quote' ? line.replace(/^>\s?/, '') : kind === 'list' ? line.replace(/^[-•]\s+/, '') : line,
    );
  }
  return blocks;
}

/** A stretch between two marks of one kind, on one line, beginning and ending with a letter or sign. */
const stress = /(\*\*|\*)(?=\S)([^*\n]{1,400}?\S|\S)\1/;

function withStress(line: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let rest = line;
  for (let found = stress.exec(rest); found; found = stress.exec(rest)) {
    parts.push(rest.slice(0, found.index));
    parts.push(found[1] === '**' ? <strong>{found[2]}</strong> : <em>{found[2]}</em>);
    rest = rest.slice(found.index + found[0].length);
  }
  return [...parts, rest];
}

const withBreaks = (lines: readonly string[]): ComponentChildren[] =>
  lines.flatMap((line, n) => (n > 0 ? [<br key={n} />, ...withStress(line)] : withStress(line)));

/** @param lang the language it was written in, for whoever has it read aloud */
export function Prose({ text, lang }: { text: string; lang: string | undefined }): VNode {
  return (
    <div class="prose" lang={lang} dir="auto">
      {blocksOf(text).map(({ kind, lines }, n) => {
        if (kind === 'quote')
          return (
            <blockquote key={n}>
              <p>{withBreaks(lines)}</p>
            </blockquote>
          );
        if (kind === 'list')
          return (
            <ul key={n}>
              {lines.map((line, place) => (
                <li key={place}>{withStress(line)}</li>
              ))}
            </ul>
          );
        return <p key={n}>{withBreaks(lines)}</p>;
      })}
    </div>
  );
}
