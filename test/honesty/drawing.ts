/** Draws from a seed, the same for the same. */
export type Draw = (below: number) => number;

export function drawing(seed: number): Draw {
  let value = seed;
  return (below) => {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((value / 2 ** 32) * below);
  };
}

/** One of some, as it is drawn. */
export const oneOf = <Item>(draw: Draw, items: readonly [Item, ...Item[]]): Item =>
  items[draw(items.length)] ?? items[0];
