import type { ParsedLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useArrivals } from '../data/use-arrivals.ts';
import { ArrivalNotice } from './arrival-notice.tsx';

/** Sees to it that every link arrives and that the focus is never on nothing; says so where what a link names is not in view. */
export function Arrivals({ start }: { readonly start: ParsedLocation }) {
  // What signing out needs is there before it is pressed, so that it can say what fails when the connection has gone.
  useEffect(() => void import('./sign-out-asked.tsx').catch(() => undefined), []);
  const { missed, show, close } = useArrivals(start);
  return missed === null ? null : <ArrivalNotice missed={missed} onShow={show} onClose={close} />;
}
