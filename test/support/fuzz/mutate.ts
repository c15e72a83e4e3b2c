import type { Json, JsonObject } from '../../../src/core/kernel/json.ts';
import { hostileValue, inheritedNames } from './hostile-values.ts';
import type { Chance } from './random.ts';

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mutateObject(chance: Chance, value: JsonObject): Json {
  const keys = Object.keys(value);
  if (keys.length === 0 || chance.is(0.15))
    return { ...value, [chance.pick([...inheritedNames, 'x', '', 'id'])]: hostileValue(chance) };
  const key = chance.pick(keys);
  if (chance.is(0.15)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as JsonObject;
  return { ...value, [key]: mutateOnce(chance, value[key] ?? null) };
}

function mutateList(chance: Chance, value: readonly Json[]): Json {
  if (value.length === 0) return [hostileValue(chance)];
  const at = chance.below(value.length);
  const one = value[at] ?? null;
  if (chance.is(0.2)) return [...value, one];
  if (chance.is(0.1)) return Array.from({ length: 3000 }, () => one);
  return value.with(at, mutateOnce(chance, one)) as Json;
}

/** The value with one place in it changed to what it should not be. */
function mutateOnce(chance: Chance, value: Json): Json {
  if (chance.is(0.15)) return hostileValue(chance);
  if (Array.isArray(value)) return mutateList(chance, value as readonly Json[]);
  if (isObject(value)) return mutateObject(chance, value);
  return hostileValue(chance);
}

/** A valid body with up to three places changed; shape and names stay close enough to pass the first doors. */
export function mutate(chance: Chance, value: Json): Json {
  let changed = value;
  for (let count = chance.below(4); count > 0; count -= 1) changed = mutateOnce(chance, changed);
  return changed;
}
