/** Exports of consoles as their vendors' documentation describes them, small and made up. */
export const consoleFiles = {
  defenderHealth: [
    'computerDnsName,id,osPlatform,lastSeenTime,avMode,avPlatformVersion,avIsPlatformUpToDate,avSignatureVersion,avSignaturePublishTime,fullScanTime,dataRefreshTimestamp',
    'pc-01.corp.example,a1,Windows11,2026-11-24T20:00:00.0000000Z,Active,4.18.25100.9,True,1.421.10.0,2026-11-24T16:20:00.0000000Z,2026-11-20T15:30:00.0000000Z,2026-11-24T21:00:00.0000000Z',
    'srv-01,b2,WindowsServer2022,2026-11-24T20:00:00.0000000Z,Active,4.18.25090.1,False,1.419.1.0,2026-11-10T01:00:00.0000000Z,,2026-11-24T21:00:00.0000000Z',
  ],
  defenderInventory: [
    'Device ID,Device Name,Domain,OS Platform,Health Status,Onboarding Status,Last device update',
    'a1,PC-01,corp,Windows11,Active,Onboarded,2026-11-20T01:00:00Z',
    'a9,PC-01,corp,Windows11,Active,Onboarded,2026-11-24T01:00:00Z',
    'c3,PC-03,corp,Windows10,Inactive,Can be onboarded,2026-10-01T01:00:00Z',
  ],
  defenderJapanese: [
    'デバイス ID,デバイス名,OS プラットフォーム,オンボードの状態,最終表示',
    'a1,PC-01,Windows11,オンボード済み,2026-11-24T01:00:00Z',
  ],
  apexOne: [
    'Endpoint Name,Domain Hierarchy,Operating System,Virus Pattern,Virus Pattern Release Date,Agent Program,Update Status,Last Scheduled Scan,Last Connection,Endpoint Sensor',
    'PC-01,Default,Windows 11,19.900.00,2026/11/24 08:10:00,14.0.14260,Up-to-date,2026/11/22 23:50:00,2026/11/25 9:01,Enabled',
    'PC-02,Default,Windows 11,19.700.00,2026/10/01 08:10:00,14.0.13139,Outdated,N/A,2026/10/02 9:01,Disabled',
  ],
  apexOneJapanese: [
    'エンドポイント名,OS,ウイルスパターンファイル,パターンファイルの最終アップデート,エージェントプログラム,アップデートステータス,前回の予約検索,最終接続,エンドポイントセンサー',
    'PC-01,Windows Server 2022,19.900.00,2026/11/24 08:10:00,14.0.14260,最新,2026/11/22 午後11:50:00,2026/11/25 9:01,有効',
  ],
  eset: [
    'Computer name,OS name,Security product name,Security product version,Detection Engine,Security product status,Last connected,Last full scan',
    'PC-01,Microsoft Windows 11 Pro,ESET Endpoint Security,12.0.2045.0,32245P (20261124),Up to date,2026 Nov 25 09:12:44,2026 Nov 21 12:00:01',
  ],
  esetJapanese: [
    'コンピューター名,OS名,セキュリティ製品名,セキュリティ製品のバージョン,検出エンジン,セキュリティ製品のステータス,最終接続,前回の完全検査',
    'PC-01,Microsoft Windows 11 Pro,ESET Endpoint Security,12.0.2045.0,32245P (20261124),最新,2026 11月 25 09:12:44,2026 11月 21 12:00:01',
  ],
  crowdStrike: [
    'Hostname,Host ID,Agent Version,OS Version,Platform,Last Seen,Last Full Scan,Prevention Policy',
    'PC-01,0a1b,7.30.19804.0,Windows 11,Windows,"Nov. 24, 2026 15:30:00","Nov. 21, 2026 15:30:00",Workstations',
  ],
  crowdStrikeJapanese: [
    'ホスト名,ホスト ID,センサーのバージョン,OS バージョン,最終確認日時',
    'PC-01,0a1b,7.30.19804.0,Windows Server 2022,2026-11-24T15:30:00Z',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const csv = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');
