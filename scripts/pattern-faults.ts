import { createRequire } from 'node:module';
import { analyse } from 'scslre';
import { parseSync, Visitor } from 'vite';

/** A regular expression with the place where it is written; `name` is it as written. */
export interface WrittenPattern {
  readonly place: string;
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

/** The only file in which a normal form is made. */
const gate = 'src/core/kernel/normal-form.ts';

/** The regular expressions of a file, and what can't be checked in it: patterns from texts, normal forms. */
export function patternsIn(
  path: string,
  text: string,
): { readonly patterns: readonly WrittenPattern[]; readonly faults: readonly string[] } {
  const patterns: WrittenPattern[] = [];
  const faults: string[] = [];
  const placeOf = (at: number): string => `${path}:${text.slice(0, at).split('\n').length}`;
  const { program, errors } = parseSync(path, text);
  faults.push(...errors.map((error) => `${path}: ${error.message}`));
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern: source, flags } = node.regex;
      patterns.push({ place: placeOf(node.start), name: `/${source}/${flags}`, source, flags });
    },
    NewExpression({ callee, start }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp')
        faults.push(`${placeOf(start)} a pattern from a text`);
    },
    CallExpression({ callee, arguments: [first], start }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp')
        faults.push(`${placeOf(start)} a pattern from a text`);
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const { name } = callee.property;
      const isText =
        first?.type === 'TemplateLiteral' || (first?.type === 'Literal' && typeof first.value === 'string');
      if (['match', 'matchAll', 'search'].includes(name) && isText)
        faults.push(`${placeOf(start)} a pattern from a text`);
      if (name === 'normalize' && path !== gate) faults.push(`${placeOf(start)} a normal form: use normalForm`);
    },
  }).visit(program);
  return { patterns, faults };
}

interface Recheck {
  readonly checkSync: (
    source: string,
    flags: string,
    params: { readonly timeout: number },
  ) => { readonly status: 'safe' | 'vulnerable' | 'unknown'; readonly complexity?: { readonly summary: string } };
}

/** Its pure build: the package's own entry would look for Java or a native program. */
function loadRecheck(): Recheck {
  return createRequire(import.meta.url)('recheck/lib/browser.js') as Recheck;
}

const mostMilliseconds = 120_000;

/** Patterns that may take longer than in proportion to a text, with why; what can't be told is a fault too. */
export function patternFaults(patterns: readonly WrittenPattern[], kept: ReadonlySet<string>): readonly string[] {
  const faults: string[] = [];
  const distinct = [...Map.groupBy(patterns, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
  for (const { place, name, source, flags } of distinct) {
    const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: false });
    if (reports.length > 0) {
      const degree = reports.some(({ exponential }) => exponential) ? 'exponential' : 'polynomial';
      faults.push(`${place} ${name} is ${degree} (scslre)`);
      continue;
    }
    if (kept.has(name)) continue;
    const { status, complexity } = loadRecheck().checkSync(source, flags, { timeout: mostMilliseconds });
    if (status !== 'safe') faults.push(`${place} ${name} is ${complexity?.summary ?? status} (recheck)`);
  }
  return faults;
}
