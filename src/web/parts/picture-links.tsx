import { Link } from '@tanstack/react-router';
import { own } from '../../core/kernel/own.ts';
import type { PictureKind } from '../../core/pictures/picture-document.ts';
import { type PictureTextKey, usePictureWords } from '../data/picture-words.ts';

export const pictureNames: Readonly<Record<PictureKind, PictureTextKey>> = {
  performance: 'picturePerformance',
  information: 'pictureInformation',
  support: 'pictureSupport',
};

/** Which pictures tell of a matter, of a register, or of the plan. */
const picturesOf: Readonly<Record<string, readonly PictureKind[]>> = {
  '4': ['information', 'performance'],
  '5': ['performance', 'information'],
  '15': ['support'],
  people: ['information', 'performance'],
  subcontracts: ['performance', 'information'],
  software: ['support'],
  plan: ['performance', 'information'],
};

/** Links to the pictures that show a place's rows; nothing where none does. */
export function PictureLinks({ number, place }: { readonly number: string; readonly place: string }) {
  const { t } = usePictureWords();
  const kinds = own(picturesOf, place) ?? [];
  if (kinds.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      {t('picturesHere')}
      {kinds.map((kind) => (
        <Link
          key={kind}
          to="/c/$number/pictures/$kind"
          params={{ number, kind }}
          className="inline-flex min-h-11 items-center"
        >
          {t(pictureNames[kind])}
        </Link>
      ))}
    </p>
  );
}
