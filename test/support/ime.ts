/// <reference lib="dom" />
import type { CDPSession, Locator } from 'playwright-core';

/** Types as an input method does: a composition, its confirmation, and the confirming Enter in either browser's order. */
export async function compose(
  cdp: CDPSession,
  kana: string,
  text: string,
  order: 'chrome' | 'safari',
  target: Locator,
): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text: kana.slice(0, 1), selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: kana, selectionStart: kana.length, selectionEnd: kana.length });
  const enter = () =>
    cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code: 'Enter',
    });
  if (order === 'chrome') await enter();
  await cdp.send('Input.insertText', { text });
  if (order === 'safari') {
    // Safari ends the composition before the confirming keydown, which then only its key code tells from a real Enter.
    await target.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          keyCode: 229,
          bubbles: true,
          cancelable: true,
        } as KeyboardEventInit),
      ),
    );
  }
}
