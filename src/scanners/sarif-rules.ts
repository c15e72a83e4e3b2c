import { own } from '../core/kernel/own.ts';
import type { Message, Reference, Result, Rule, Run, ToolComponent } from './sarif-log.ts';

/** The rules of one part of a tool by their ids; of two with one id the first counts. */
const byId = ({ rules }: ToolComponent): ReadonlyMap<string, Rule> =>
  new Map(rules.toReversed().map((one) => [one.id, one] as const));

/** Levels of a hierarchical id that are looked for. */
const mostLevels = 20;

/** A hierarchical id falls back to its parents (SARIF 2.1.0 §3.52.4): `CA1000/1` is of rule `CA1000`. */
function idsOf(id: string): readonly string[] {
  const parts = id.split('/', mostLevels);
  const shorter = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
  return [...new Set([id, ...shorter])].filter((one) => one !== '');
}

const isOf = (rule: Rule, id: string | undefined): boolean => id === undefined || idsOf(id).includes(rule.id);

/** The rules of a run, in its driver and its extensions (CodeQL keeps them by pack). */
export class RulesOfRun {
  readonly #parts: readonly ToolComponent[];
  readonly #tables: ReadonlyMap<ToolComponent, ReadonlyMap<string, Rule>>;

  constructor({ tool }: Run) {
    this.#parts = [tool.driver, ...tool.extensions];
    this.#tables = new Map(this.#parts.map((part) => [part, byId(part)]));
  }

  /** The part that a reference names; without one it is the driver. */
  #partOf({ toolComponent }: Reference): ToolComponent | undefined {
    const [driver, ...extensions] = this.#parts;
    if (toolComponent?.index !== undefined) return extensions[toolComponent.index];
    const named = this.#parts.find(({ name }) => name === toolComponent?.name);
    return named ?? driver;
  }

  #byId(id: string, first: ToolComponent | undefined): Rule | undefined {
    const parts = first === undefined ? this.#parts : [first, ...this.#parts];
    for (const one of idsOf(id)) {
      const rule = parts.map((part) => this.#tables.get(part)?.get(one)).find((found) => found !== undefined);
      if (rule !== undefined) return rule;
    }
    return undefined;
  }

  /** The rule of a result: by its place where the id agrees, else by the id. */
  of({ rule: told = {}, ruleId, ruleIndex }: Result): Rule | undefined {
    const id = ruleId ?? told.id;
    const part = this.#partOf(told);
    const placed = part?.rules[told.index ?? ruleIndex ?? -1];
    if (placed !== undefined && isOf(placed, id)) return placed;
    return id === undefined ? undefined : this.#byId(id, part);
  }

  /** A message's text: its own, or the one kept under its id, with the arguments in their places (§3.11). */
  textOf(message: Message | undefined, rule: Rule | undefined): string {
    if (message === undefined) return '';
    const kept = message.id === undefined ? undefined : this.#kept(message.id, rule);
    const text = message.text ?? kept?.text ?? message.markdown ?? kept?.markdown ?? '';
    const filled = text.replace(/\{(\d{1,3})\}/g, (whole, index) => message.arguments[Number(index)] ?? whole);
    return filled === '' ? message.arguments.join(' ') : filled;
  }

  #kept(id: string, rule: Rule | undefined): Message | undefined {
    const tables = [rule?.messageStrings, ...this.#parts.map((part) => part.globalMessageStrings)];
    return tables.map((table) => own(table ?? {}, id)).find((found) => found !== undefined);
  }
}
