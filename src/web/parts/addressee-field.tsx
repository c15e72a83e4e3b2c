import { addresseeLine } from '../../core/contract/addressee.ts';
import { usePageWords } from '../data/page-words.ts';
import { contractFactTexts } from '../messages/contract-fact-texts.ts';
import { TextField } from './field.tsx';

interface Props {
  readonly ministry: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/** Whom papers are addressed to, with how it will stand on them while it is typed. */
export function AddresseeField({ ministry, value, onChange, onBlur }: Props) {
  const { t } = usePageWords(contractFactTexts);
  const isEmpty = value.trim() === '';
  const example = t('addresseeExample');
  const line = addresseeLine({ ministry, addressee: isEmpty ? example : value });
  return (
    <TextField
      name="addressee"
      path="buyer.addressee"
      label={t('addressee')}
      help={t(isEmpty ? 'addresseeEmpty' : 'addresseeSample', { example, line })}
      isRequired
      value={value}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}
