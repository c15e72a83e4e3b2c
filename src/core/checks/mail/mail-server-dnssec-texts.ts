import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';
import { beyondTexts } from './hosts-beyond.ts';

export const mailServerDnssecText = {
  title: { ja: 'MX の名前の DNSSEC', en: 'DNSSEC of the MX hosts' },
  sees: {
    ja: 'MX ごとに、アドレスの答えが DNSSEC で検証できるかを調べます。',
    en: 'Sees for each MX whether DNSSEC vouches for its addresses.',
  },
  grammar: {
    ja: '検証するリゾルバの AD の印と RCODE（RFC 4035 §3.2.3）を、MX のホストの A・AAAA で読みます。',
    en: 'The AD flag and RCODE of a validating resolver (RFC 4035 §3.2.3), of A and AAAA of each host.',
  },
  blind: {
    ja: '検証は、問い合わせた DNS サーバの判定によります。',
    en: 'Relies on the validation of the DNS server that was asked.',
  },
  results: {
    signed: resultText(
      ['MX の名前は DNSSEC で守られています', 'DNSSEC vouches for the MX host'],
      ['{place} のアドレスを検証できました。', 'The addresses of {place} were validated.'],
    ),
    unsigned: resultText(
      ['MX の名前は DNSSEC で守られていません', 'DNSSEC does not vouch for the MX host'],
      [
        '{place} のアドレスは偽られることがあり、DANE も使えません。',
        'The addresses of {place} can be forged, and DANE can’t be used.',
      ],
      ['メールの事業者に、DNSSEC への対応を確かめてください。', 'Ask the mail provider for DNSSEC.'],
    ),
    noHosts: resultText(
      ['受信するサーバがありません', 'No server receives'],
      ['MX がない、または null MX のドメインです。', 'The domain has no MX, or a null MX.'],
    ),
    ...beyondTexts,
    unseen: resultText(
      ['MX の名前を調べられませんでした', 'The MX host could not be looked up'],
      ['{place} のアドレスが得られませんでした。', '{place} gave no addresses.'],
      ['DNS の登録を確かめ、もう一度点検してください。', 'Check its DNS and check again.'],
    ),
  },
} as const satisfies CheckText<'signed' | 'unsigned' | 'noHosts' | 'unseen'>;
