import { resultText } from '../result-text.ts';

export const serverPortsText = {
  title: { ja: 'サーバの開いているポート', en: 'Open ports of the server' },
  sees: {
    ja: 'TCP のポートに接続を試み、開いているものを台帳「サーバの更新」の「公開するポート」と突き合わせます。',
    en: 'Tries TCP ports and holds the open ones against those that the server’s row declares.',
  },
  grammar: {
    ja: '台帳の「公開するポート」を番号と範囲として読み、接続の応答・拒否・無応答を区別します。',
    en: 'Declared ports as numbers and ranges; connections as open, refused or without an answer.',
  },
  blind: {
    ja: 'UDP のポート、点検元からだけ閉じているポート、サービスの弱点は見えません。',
    en: 'UDP, ports closed to us alone, and weaknesses of the services are not seen.',
  },
  results: {
    asDeclared: resultText(['台帳のとおりです', 'As declared'], ['開いているポート: {ports}。', 'Open: {ports}.']),
    declaredClosed: resultText(
      ['ポート {port} は閉じています', 'Port {port} is closed'],
      ['台帳では公開することになっています。', 'The register declares it open.'],
      ['台帳かサービスの状態を確かめてください。', 'Check the register and the service.'],
    ),
    undeclared: resultText(
      ['台帳にないポート {port} が開いています', 'Port {port} is open and not declared'],
      ['接続できます（{service}）。', 'It can be reached ({service}).'],
      [
        '要らないサービスを止めるかファイアウォールで閉じてください。要るものなら台帳の「公開するポート」に加えてください。',
        'Stop the service or close it by the firewall; if it is needed, add it to the register’s open ports.',
      ],
    ),
    notDeclared: resultText(
      ['公開するポートが台帳に書かれていません', 'The register declares no ports'],
      [
        '開いているポート: {ports}。要るものかどうかは分かりません。',
        'Open: {ports}. Whether they are needed is open.',
      ],
      ['サーバの「公開するポート」を書いてください。', 'Fill in the server’s open ports.'],
    ),
    unreadable: resultText(
      ['台帳の「公開するポート」を読めません', 'The declared ports can’t be read'],
      ['「{ports}」をポート番号の並びとして読めません。', '“{ports}” is no list of port numbers.'],
      ['「22, 443」のように書いてください。', 'Write them like “22, 443”.'],
    ),
    partial: resultText(
      ['一部のポートだけを調べました', 'Only some ports were looked at'],
      ['65,535 のうち {looked} のポートを調べました。', '{looked} of 65,535 were looked at.'],
      ['nmap を入れると全てのポートを調べます。', 'With nmap installed, all ports are looked at.'],
    ),
  },
} as const;
