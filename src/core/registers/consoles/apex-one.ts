import type { EndpointConsole } from './console-export.ts';

/** Trend Micro Apex One (and Apex Central's list of security agents). Pattern numbers tell no day, so only columns with one are read. */
export const apexOne: EndpointConsole = {
  id: 'apexOne',
  label: { ja: 'Trend Micro Apex One', en: 'Trend Micro Apex One' },
  marks: [
    ['Endpoint', 'Virus Pattern'],
    ['Endpoint Name', 'Virus Pattern'],
    ['Endpoint', 'Smart Scan Agent Pattern'],
    ['Endpoint Name', 'Smart Scan Agent Pattern'],
    ['エンドポイント', 'ウイルスパターンファイル'],
    ['エンドポイント名', 'ウイルスパターンファイル'],
    ['エンドポイント', 'スマートスキャンエージェントパターンファイル'],
    ['エンドポイント名', 'スマートスキャンエージェントパターンファイル'],
  ],
  columns: {
    name: ['Endpoint Name', 'Endpoint', 'エンドポイント名', 'エンドポイント'],
    endpointKind: ['Operating System', 'Platform', 'OS', 'オペレーティングシステム', 'プラットフォーム'],
    product: ['Product', '製品'],
    productVersion: [
      'Agent Program',
      'Agent Version',
      'Product Version',
      'エージェントプログラム',
      'エージェントバージョン',
      '製品バージョン',
    ],
    definitionsOn: [
      'Virus Pattern Release Date',
      'Pattern Release Date',
      'Virus Pattern Updated',
      'Last Pattern Update',
      'パターンファイルのリリース日',
      'パターンファイル更新日時',
      'パターンファイルの最終アップデート',
    ],
    fullScanOn: [
      'Last Scheduled Scan',
      'Scheduled Scan (Last)',
      'Last Full Scan',
      '前回の予約検索',
      '最終予約検索',
      '予約検索の完了日時',
    ],
    edr: ['Endpoint Sensor', 'Endpoint Sensor Status', 'エンドポイントセンサー', 'Endpoint Sensor のステータス'],
    currentCheckedOn: ['Last Connection', 'Last Connected', 'Last Startup', '最終接続', '最終接続日時'],
  },
  seen: ['Last Connection', 'Last Connected', '最終接続', '最終接続日時'],
  zone: 'Japan',
  product: 'Trend Micro Apex One',
  edrOn: ['Enabled', 'On', 'Running', '有効', 'オン', '実行中'],
  isCurrent: {
    headers: ['Agent Program Status', 'Update Status', 'アップデートステータス', 'エージェントプログラムの状態'],
    words: ['up-to-date', 'up to date', 'latest', '最新'],
  },
};
