import type { EndpointConsole } from './console-export.ts';

/** Microsoft Defender for Endpoint: the device inventory, and the report of antivirus health (API names and titles). */
export const microsoftDefender: EndpointConsole = {
  id: 'microsoftDefender',
  label: { ja: 'Microsoft Defender for Endpoint', en: 'Microsoft Defender for Endpoint' },
  marks: [
    ['Device ID', 'Device Name', 'Onboarding Status'],
    ['Device ID', 'Device Name', 'Antivirus status'],
    ['Device name', 'Security intelligence version'],
    ['computerDnsName', 'avSignatureVersion'],
    ['デバイス ID', 'デバイス名', 'オンボードの状態'],
    ['デバイス名', 'セキュリティ インテリジェンスのバージョン'],
  ],
  columns: {
    name: ['computerDnsName', 'Device Name', 'デバイス名'],
    endpointKind: ['osPlatform', 'OS Platform', 'OS プラットフォーム'],
    productVersion: ['avPlatformVersion', 'Platform version', 'プラットフォームのバージョン'],
    definitionsOn: [
      'avSignaturePublishTime',
      'Security intelligence publish time',
      'セキュリティ インテリジェンスの発行時刻',
      'avSignatureUpdateTime',
      'Security intelligence update time',
      'セキュリティ インテリジェンスの更新時刻',
    ],
    fullScanOn: ['fullScanTime', 'Full scan time', 'Last full scan', 'フル スキャンの時刻', '前回のフル スキャン'],
    edr: ['Onboarding Status', 'オンボードの状態', 'オンボード状態'],
    currentCheckedOn: ['dataRefreshTimestamp', 'Data refresh timestamp', 'データの更新時刻'],
  },
  seen: ['lastSeenTime', 'Last seen', 'Last device update', '最終表示', 'デバイスの最終更新'],
  zone: 'UTC',
  product: 'Microsoft Defender ウイルス対策',
  edrOn: ['Onboarded', 'オンボード済み'],
  isCurrent: {
    headers: ['avIsPlatformUpToDate', 'Platform up to date', 'プラットフォームは最新'],
    words: ['true', 'yes', 'up to date', '最新'],
  },
};
