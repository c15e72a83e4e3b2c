import type { KeyboardEvent } from 'react';

/**
 * True while a key belongs to the input method. Both halves are needed: Safari ends the composition before the confirming Enter's
 * keydown, so isComposing is false there while keyCode stays 229 (WebKit bug 165004). The one place that looks at either.
 */
export function belongsToIme(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
