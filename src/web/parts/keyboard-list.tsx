import { useEffect, useId, useRef } from 'react';
import { useHelpWords } from '../data/help-words.ts';
import { type KeyPlace, keyTexts } from '../messages/help/key-texts.ts';
import { Button } from './button.tsx';

function KeysOf({ place, keys }: KeyPlace) {
  const { t, say } = useHelpWords();
  return (
    <table className="mt-4 w-full">
      <caption className="text-left text-std-17B-170">{say(place)}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('keysKey')}</th>
          <th scope="col">{t('keysDoes')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ shown, does }) => (
          <tr key={shown + does.en} className="border-t border-solid-gray-420">
            <th scope="row" className="w-2/5 py-2 pr-3 text-left align-top">
              <kbd>{shown}</kbd>
            </th>
            <td className="py-2">{say(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every key that the product obeys, by where it does; Esc and the button close it, and the focus goes back. */
export function KeyboardList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useHelpWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[90vh] w-[min(40rem,calc(100vw-16px))] overflow-auto rounded-12 border border-solid-gray-600 bg-white p-4 text-solid-gray-800 backdrop:bg-black/50 desktop:p-6"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={id} className="text-std-20B-150">
          {t('keysTitle')}
        </h2>
        <Button onClick={() => dialog.current?.close()}>{t('keysClose')}</Button>
      </div>
      {keyTexts.map((one) => (
        <KeysOf key={one.place.en} {...one} />
      ))}
    </dialog>
  );
}
