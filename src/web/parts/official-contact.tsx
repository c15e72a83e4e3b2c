import type { Contract } from '../../core/contract/contract.ts';
import { useSettingsWords } from '../data/settings-words.ts';
import { TextField } from './field.tsx';

const names = ['contact', 'phone', 'mail'] as const;

interface Props {
  readonly contract: Contract;
  readonly change: (contract: Contract) => void;
  readonly onBlur: () => void;
}

function withContact({ buyer, ...contract }: Contract, name: (typeof names)[number], value: string): Contract {
  const { [name]: _, ...rest } = buyer;
  return { ...contract, buyer: value.trim() === '' ? rest : { ...rest, [name]: value } };
}

/** Whom to call at the ministry when something happens. */
export function OfficialContact({ contract, change, onBlur }: Props) {
  const { t } = useSettingsWords();
  return names.map((name) => (
    <TextField
      key={name}
      path={`buyer.${name}`}
      label={t(`buyer_${name}`)}
      help={name === 'contact' ? t('buyerContactHelp') : undefined}
      value={contract.buyer[name] ?? ''}
      onChange={(value) => change(withContact(contract, name, value))}
      onBlur={onBlur}
    />
  ));
}
