/** Items of a history told at once; the page before is asked for by the number of the last item's entry. */
export const historyPageSize = 500;
