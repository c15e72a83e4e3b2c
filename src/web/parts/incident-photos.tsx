import { useState } from 'react';
import type { WaitingPhoto } from '../data/incident-outbox.ts';
import { dropPhoto, keepPhoto } from '../data/incident-photos.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import { newRowId } from '../data/kept-forms.ts';
import { Button } from './button.tsx';

interface Props {
  readonly number: string;
  readonly photos: readonly WaitingPhoto[];
  readonly onChange: (photos: readonly WaitingPhoto[]) => void;
}

/** Photos of an incident: taken with the camera, kept on this device until they have been sent. */
export function IncidentPhotos({ number, photos, onChange }: Props) {
  const { t } = useIncidentWords();
  const [hasFailed, setFailed] = useState(false);
  const add = async (file: File): Promise<void> => {
    const [id, { name, type, lastModified: takenAt }] = [newRowId(), file];
    try {
      await keepPhoto({ id, number, name, type, takenAt, bytes: await file.arrayBuffer() });
      onChange([...photos, { id, name }]);
    } catch {
      setFailed(true);
    }
  };
  const remove = (photo: WaitingPhoto): void => {
    onChange(photos.filter(({ id }) => id !== photo.id));
    dropPhoto(photo.id).catch(() => undefined);
  };
  return (
    <div className="my-6">
      <p className="text-std-16B-170">{t('photos')}</p>
      <p className="text-dns-14N-130 text-solid-gray-700">{t('photosHelp')}</p>
      <ul>
        {photos.map((photo) => (
          <li key={photo.id} className="my-2 flex flex-wrap items-center justify-between gap-2 wrap-anywhere">
            {photo.name}
            <Button onClick={() => remove(photo)}>{t('removePhoto', { name: photo.name })}</Button>
          </li>
        ))}
      </ul>
      <label className="mt-2 flex min-h-14 cursor-pointer items-center justify-center rounded-8 border-2 border-key-900 px-4 font-bold text-key-900 focus-within:outline-4">
        {t('takePhoto')}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void add(file);
            target.value = '';
          }}
        />
      </label>
      {hasFailed ? (
        <p role="alert" className="mt-1 text-red-900">
          {t('photoUnkept')}
        </p>
      ) : null}
    </div>
  );
}
