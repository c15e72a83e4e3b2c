import type { ParsedLocation } from '@tanstack/react-router';

/** The place that an address names; '' when none. */
export function placeIn({ hash }: Pick<ParsedLocation, 'hash'>): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
