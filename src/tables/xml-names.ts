const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

const prefixOf = (name: string): string => name.slice(0, Math.max(name.indexOf(':'), 0));

type Bound = ReadonlyMap<string, string>;

/** The prefixes that an element binds, over those that hold around it (Namespaces in XML 1.0). */
function boundBy(attributes: Readonly<Record<string, string>>, around: Bound): Bound {
  const own = Object.entries(attributes).flatMap(([name, uri]) =>
    name === 'xmlns' ? [['', uri] as const] : name.startsWith('xmlns:') ? [[name.slice(6), uri] as const] : [],
  );
  return own.length === 0 ? around : new Map([...around, ...own]);
}

/**
 * Names of elements as a reader of one vocabulary sees them, that of the root: bare there, and `{namespace}name` for those of any
 * other, so that an extension's `x15:workbookPr` is never taken for `workbookPr`.
 */
export class XmlNames {
  readonly #scopes: Bound[] = [];
  #vocabulary: string | undefined;

  /** An element opens. */
  enter(name: string, attributes: Readonly<Record<string, string>>): string {
    const scope = boundBy(attributes, this.#scopes.at(-1) ?? new Map());
    this.#scopes.push(scope);
    const namespace = scope.get(prefixOf(name)) ?? '';
    this.#vocabulary ??= namespace;
    return this.#named(name, namespace);
  }

  /** The same element closes. */
  leave(name: string): string {
    const namespace = this.#scopes.pop()?.get(prefixOf(name)) ?? '';
    return this.#named(name, namespace);
  }

  #named(name: string, namespace: string): string {
    return namespace === this.#vocabulary ? plain(name) : `{${namespace}}${plain(name)}`;
  }
}

/** Attributes without prefixes; one that bears none goes before one of another vocabulary (`id` before `r:id`). */
export function plainAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes);
  const foreign = entries.filter(([name]) => name.includes(':'));
  if (foreign.length === 0) return attributes;
  const own = entries.filter(([name]) => !name.includes(':'));
  return Object.fromEntries([...foreign.map(([name, value]) => [plain(name), value] as const), ...own]);
}
