/** Of what may be very many, so many are told; the rest is told by its count. */
export const mostTold = 100;

export const firstOf = <Value>(values: readonly Value[]): readonly Value[] =>
  values.length > mostTold ? values.slice(0, mostTold) : values;
