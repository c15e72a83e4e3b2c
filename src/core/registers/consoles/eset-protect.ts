import type { EndpointConsole } from './console-export.ts';

/** ESET PROTECT: reports of computers; the detection engine's version bears its day in brackets: 28145P (20261124). */
export const esetProtect: EndpointConsole = {
  id: 'esetProtect',
  label: { ja: 'ESET PROTECT', en: 'ESET PROTECT' },
  marks: [
    ['Computer name', 'Detection Engine'],
    ['Computer name', 'Detection engine version'],
    ['Computer name', 'Security product version'],
    ['コンピューター名', '検出エンジン'],
    ['コンピューター名', '検出エンジンバージョン'],
    ['コンピューター名', 'セキュリティ製品のバージョン'],
    ['コンピューター名', 'セキュリティ製品バージョン'],
  ],
  columns: {
    name: ['Computer name', 'コンピューター名', 'コンピュータ名'],
    endpointKind: ['OS type', 'OS name', 'OSタイプ', 'OS名'],
    product: ['Security product name', 'Security product', 'セキュリティ製品名', 'セキュリティ製品'],
    productVersion: ['Security product version', 'セキュリティ製品のバージョン', 'セキュリティ製品バージョン'],
    definitionsOn: [
      'Detection Engine update time',
      'Detection Engine',
      'Detection engine version',
      '検出エンジンの更新日時',
      '検出エンジン',
      '検出エンジンバージョン',
    ],
    fullScanOn: ['Last full scan', 'Last in-depth scan', '前回の完全検査', '前回の詳細検査'],
    edr: ['ESET Inspect Connector', 'ESET Inspect', 'Inspect Connector'],
    currentCheckedOn: ['Last connected', 'Last connection', '最終接続', '最終接続日時', '前回の接続'],
  },
  seen: ['Last connected', 'Last connection', '最終接続', '最終接続日時', '前回の接続'],
  zone: 'Japan',
  product: 'ESET Endpoint Security',
  edrOn: ['Installed', 'Yes', 'Enabled', 'インストール済み', 'はい', '有効'],
  isCurrent: {
    headers: ['Security product status', 'Version status', 'セキュリティ製品のステータス', 'バージョンステータス'],
    words: ['up to date', 'up-to-date version', 'up to date version', '最新', '最新バージョン'],
  },
};
