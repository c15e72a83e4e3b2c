import type { RegisterDeclaration } from '../../core/registers/declaration.ts';
import type { ImportPreview } from '../../queries/read-models.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly preview: ImportPreview;
  readonly register: RegisterDeclaration;
  readonly onAssign: (column: string, field: string) => void;
}

/** Which column holds which field, as recognised; a person may say otherwise, and the file is read anew. */
export function ImportMapping({ preview, register, onAssign }: Props) {
  const { t, say } = useRegisterWords();
  const fields = Object.entries(register.fields).map(([key, { label }]) => [key, say(label)] as const);
  return (
    <details className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2">{t('previewMapping')}</summary>
      <p className="text-solid-gray-700">{t('previewMappingHelp')}</p>
      <div className="grid gap-x-4 desktop:grid-cols-2">
        {preview.mapping
          .filter(({ header }) => header !== '_id' && header !== '_rev')
          .map(({ column, header, field }) => (
            <SelectField
              key={column}
              label={`${column} ${header}`}
              value={field ?? ''}
              options={[['', t('notRecognised')], ...fields]}
              need="none"
              onChange={(chosen) => onAssign(column, chosen)}
            />
          ))}
      </div>
    </details>
  );
}
