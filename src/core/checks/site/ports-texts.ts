import type { CheckText } from '../check.ts';
import { resultText } from '../result-text.ts';

const close = [
  '要らないサービスを止めるかファイアウォールで閉じてください。要るものなら台帳の「公開するポート」に加えてください。',
  'Stop the service or close it by the firewall; if it is needed, add it to the register’s open ports.',
] as const;

export const openPortsText = {
  title: { ja: '開いているポート', en: 'Open ports' },
  sees: {
    ja: 'TCP のポートに接続を試み、開いているものを台帳の「公開するポート」と突き合わせます。',
    en: 'Tries TCP ports and holds the open ones against those that the register declares.',
  },
  grammar: {
    ja: '台帳の「公開するポート」を「,」「、」「・」「;」か空白で区切った番号と範囲（80/tcp、8000-8003）として読み、接続の応答・拒否・無応答を区別します。',
    en: 'Declared ports as numbers and ranges (80/tcp, 8000-8003) between commas or blanks; connections as open, refused or without an answer.',
  },
  blind: {
    ja: 'UDP のポート、点検元からだけ閉じているポート、サービスの弱点は見えません。',
    en: 'UDP, ports closed to us alone, and weaknesses of the services are not seen.',
  },
  results: {
    asDeclared: resultText(['台帳のとおりです', 'As declared'], ['開いているポート: {ports}。', 'Open: {ports}.']),
    webOnly: resultText(
      ['80 と 443 のほかに開いているポートはありません', 'Nothing but 80 and 443 is open'],
      ['開いているポート: {ports}。', 'Open: {ports}.'],
    ),
    declaredClosed: resultText(
      ['ポート {port} は閉じています', 'Port {port} is closed'],
      ['台帳では公開することになっています。', 'The register declares it open.'],
      ['台帳かサービスの状態を確かめてください。', 'Check the register and the service.'],
    ),
    undeclared: resultText(
      ['台帳にないポート {port} が開いています', 'Port {port} is open and not declared'],
      ['外から接続できます（{service}）。', 'It can be reached from outside ({service}).'],
      close,
    ),
    unexpected: resultText(
      ['ポート {port} が開いています', 'Port {port} is open'],
      [
        '台帳に公開するポートの記載がなく、ウェブサイトに要るのは 80 と 443 です（{service}）。',
        'The register declares no ports; a web site needs 80 and 443 ({service}).',
      ],
      close,
    ),
    unreadable: resultText(
      ['台帳の「公開するポート」を読めません', 'The declared ports can’t be read'],
      ['「{ports}」をポート番号の並びとして読めません。', '“{ports}” is no list of port numbers.'],
      ['「80, 443」のように書いてください。', 'Write them like “80, 443”.'],
    ),
    partial: resultText(
      ['一部のポートだけを調べました', 'Only some ports were looked at'],
      ['65,535 のうち {looked} のポートを調べました。', '{looked} of 65,535 were looked at.'],
      ['nmap を入れると全てのポートを調べます。', 'With nmap installed, all ports are looked at.'],
    ),
  },
} as const satisfies CheckText<
  'asDeclared' | 'webOnly' | 'declaredClosed' | 'undeclared' | 'unexpected' | 'unreadable' | 'partial'
>;
