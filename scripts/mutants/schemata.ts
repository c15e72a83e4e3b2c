// A file with all of its mutants in it at once: which one is at work is asked at run time (switch.ts), so that the file is loaded once.
import { isSyntax, type Mutant, parsed, partsOf, type Site, type Syntax, sitesOf } from './mutations.ts';

/** `switched`: the mutant at work runs; `recorded`: none runs, and it is noted which would have made a difference. */
export type Manner = 'switched' | 'recorded';

const loops = new Set(['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement']);
const logical = new Set(['&&', '||']);

class Writer {
  readonly #source: string;
  readonly #manner: Manner;
  readonly #sites = new Map<Syntax, { readonly first: number; readonly mutants: readonly Mutant[] }>();

  constructor(source: string, manner: Manner, sites: readonly Site[], first: number) {
    this.#source = source;
    this.#manner = manner;
    let next = first;
    for (const { node, mutants } of sites) {
      this.#sites.set(node, { first: next, mutants });
      next += mutants.length;
    }
  }

  /** A piece of syntax with every mutant in it. */
  written(node: Syntax): string {
    const site = this.#sites.get(node);
    if (site === undefined) return this.#withParts(node);
    if (node.type === 'IfStatement') return this.#withParts(node);
    if (this.#manner === 'recorded') return this.#recorded(node, site.first, site.mutants);
    const choices = site.mutants.map(
      ({ replacement }, index) => `__at.work === ${site.first + index} ? (${replacement}) : `,
    );
    return `(${choices.join('')}(${this.#withParts(node)}))`;
  }

  #raw = (node: Syntax): string => this.#source.slice(node.start, node.end);

  #withParts(node: Syntax): string {
    const parts = [...partsOf(node)].sort((a, b) => a.start - b.start);
    let text = '';
    let at = node.start;
    for (const part of parts) {
      text += `${this.#source.slice(at, part.start)}${this.#part(node, part)}`;
      at = part.end;
    }
    return `${text}${this.#source.slice(at, node.end)}`;
  }

  #part(node: Syntax, part: Syntax): string {
    if (loops.has(node.type) && part === node.body) return `{ __tick(); ${this.written(part)} }`;
    const site = node.type === 'IfStatement' && part === node.test ? this.#sites.get(node) : undefined;
    if (site === undefined) return this.written(part);
    const { first, mutants } = site;
    const canGo = mutants.length > 1;
    if (this.#manner === 'recorded') return `__condition(${first}, ${canGo}, ${this.written(part)})`;
    const never = canGo ? `__at.work === ${first + 1} ? false : ` : '';
    return `__at.work === ${first} ? !(${this.#raw(part)}) : ${never}(${this.written(part)})`;
  }

  #recorded(node: Syntax, first: number, mutants: readonly Mutant[]): string {
    const { left, right } = node;
    if (isSyntax(left) && isSyntax(right)) {
      const [one, other] = [this.written(left), this.written(right)];
      if (node.operator === '??') return `__fallback(${first}, ${one}, () => (${other}))`;
      if (logical.has(String(node.operator)))
        return `__logical(${first}, '${node.operator}', ${one}, () => (${other}))`;
      const all = [node.operator, ...mutants.map(({ kind }) => kind.split(' ').at(-1))];
      return `__binary(${first}, ${JSON.stringify(all)}, ${one}, ${other})`;
    }
    const { callee } = node;
    if (mutants[0]?.kind === 'filter removed' && isSyntax(callee) && isSyntax(callee.object)) {
      const given = [node.arguments]
        .flat()
        .filter(isSyntax)
        .map((part) => this.written(part));
      return `__filtered(${first}, ${this.written(callee.object)}, (__list) => __list.filter(${given.join(', ')}))`;
    }
    const notes = mutants.map((_, index) => `__note(${first + index}), `);
    return `(${notes.join('')}${this.#withParts(node)})`;
  }
}

const names = ['tick', 'note', 'binary', 'logical', 'fallback', 'filtered', 'condition'];

/** A file's text with all of its mutants, numbered from `first`; it takes what it asks from `switchUrl`. */
export function withMutants(file: string, source: string, first: number, manner: Manner, switchUrl: string): string {
  const program = parsed(source);
  const writer = new Writer(source, manner, sitesOf(file, source, program), first);
  const asked = ['at', ...names].map((name) => `${name} as __${name}`).join(', ');
  return `import { ${asked} } from '${switchUrl}'; ${writer.written(program)}${source.slice(program.end)}`;
}
