import type { KeptForm } from '../data/kept-forms.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** Rows whose forms were left half written: each can be gone on with. */
export function KeptForms({
  forms,
  onOpen,
}: {
  readonly forms: readonly KeptForm[];
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useRegisterWords();
  if (forms.length === 0) return null;
  return (
    <Banner kind="information" title={t('formsKept', { count: forms.length })}>
      <span className="flex flex-wrap gap-2">
        {forms.map(({ id, title }) => (
          <Button key={id} onClick={() => onOpen(id)}>
            {t('openForm', { row: title === '' ? t('newRow') : title })}
          </Button>
        ))}
      </span>
    </Banner>
  );
}
