import { existsSync } from 'node:fs';
import { Clamd } from '../probes/malware/clamd.ts';
import { testFile } from '../probes/malware/test-file.ts';
import { type Finding, fault, fine, type Look, notLooked } from './look.ts';

const milliseconds = 20_000;

const update = {
  ja: 'freshclam（閉じたネットワークではその定義の写し）で更新し、clamd を読み込み直してください。',
  en: 'Update them with freshclam (in a closed network with a copy of its files), and let clamd load them.',
};

const startIt = {
  ja: 'clamd を起動し（systemctl start clamav-daemon）、JUNSHU_CLAMD のソケットと、それを開ける権限（グループ clamav）を確かめてください。',
  en: 'Start clamd (systemctl start clamav-daemon) and check the socket in JUNSHU_CLAMD and the right to open it (group clamav).',
};

/** Days since the signatures that VERSION tells of; null where it tells of none. */
function agesOf(version: string, now: string): number | null {
  const made = Date.parse(`${version.split('/')[2] ?? ''} UTC`);
  return Number.isNaN(made) ? null : (Date.parse(now) - made) / 86_400_000;
}

function ofAge(version: string, days: number | null, most: number): Finding {
  if (days === null)
    return notLooked(`${version}：定義の日付が分かりません。`, `${version}: the day of its signatures is not known.`);
  if (days > most + 1 || days < -1)
    return fault(
      {
        ja: `${version}：定義が${Math.floor(days)}日前のものです（上限${most}日）。`,
        en: `${version}: its signatures are ${Math.floor(days)} days old (at most ${most}).`,
      },
      update,
    );
  return fine(`${version}：試験用のファイルを見つけました。`, `${version}: found the test file.`);
}

/** Whether clamd answers, finds the harmless test file, and has fresh signatures. */
export const clamd: Look = {
  name: 'clamd',
  needs: ['JUNSHU_CLAMD', 'JUNSHU_CLAMD_DAYS'],
  async look({ settings: { JUNSHU_CLAMD: socket, JUNSHU_CLAMD_DAYS: most }, environment, now }) {
    const isAsked = (environment.JUNSHU_CLAMD ?? '') !== '';
    if (!isAsked && !existsSync(socket))
      return notLooked(
        `${socket} に clamd がありません（提供物のマルウェアの点検はできません）。`,
        `There is no clamd at ${socket}: deliverables can't be checked for malware.`,
      );
    try {
      const scanner = new Clamd(socket, AbortSignal.timeout(milliseconds), { milliseconds });
      const version = await scanner.version();
      const verdict = await scanner.scan(testFile());
      if (verdict.state !== 'found')
        return fault(
          { ja: `${version}：試験用のファイルを見つけません。`, en: `${version}: does not find the test file.` },
          update,
        );
      return ofAge(version, agesOf(version, now), most);
    } catch (error) {
      const why = (error as Error).message;
      return fault({ ja: `clamd が答えません（${why}）。`, en: `clamd does not answer (${why}).` }, startIt);
    }
  },
};
