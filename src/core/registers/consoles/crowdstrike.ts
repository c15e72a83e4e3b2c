import type { EndpointConsole } from './console-export.ts';

/** CrowdStrike Falcon: the export of hosts. It works without definitions; full scans are scans on demand. */
export const crowdStrike: EndpointConsole = {
  id: 'crowdStrike',
  label: { ja: 'CrowdStrike Falcon', en: 'CrowdStrike Falcon' },
  marks: [
    ['Hostname', 'Sensor Version'],
    ['Hostname', 'Agent Version', 'Host ID'],
    ['Hostname', 'Agent Version', 'Agent ID'],
    ['hostname', 'agent_version', 'device_id'],
    ['ホスト名', 'センサーバージョン'],
    ['ホスト名', 'センサーのバージョン'],
  ],
  columns: {
    name: ['Hostname', 'ホスト名'],
    endpointKind: ['Type', 'Product type', 'product_type_desc', 'OS Version', 'os_version', 'タイプ', 'OS バージョン'],
    productVersion: ['Sensor Version', 'Agent Version', 'agent_version', 'センサーバージョン', 'センサーのバージョン'],
    fullScanOn: ['Last full scan', 'Last On-Demand Scan', '前回のフルスキャン', '前回のオンデマンドスキャン'],
  },
  seen: ['Last Seen', 'last_seen', '最終確認日時', '最終検出'],
  zone: 'UTC',
  product: 'CrowdStrike Falcon',
  edrOn: 'always',
};
