import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Scanner } from '../probes/scanning/scanners.ts';

interface RefusalText {
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

export const notInstalledText = ({ program, debianPackage }: Scanner): RefusalText => ({
  message: {
    ja: `${program} がこのサーバーに入っていません。`,
    en: `${program} is not installed on this server.`,
  },
  mend: {
    ja: `Debian なら sudo apt-get install ${debianPackage} で入ります。別の機械で実行し、結果のファイルを取り込むこともできます。`,
    en: `On Debian: sudo apt-get install ${debianPackage}. Or run it elsewhere and import the file that it writes.`,
  },
});

export const noTargetText: RefusalText = {
  message: {
    ja: 'そのツールで診断できる行が台帳にありません。',
    en: 'The register has no such row that this tool can scan.',
  },
  mend: {
    ja: 'wapiti はウェブアプリケーションの台帳の行（サイトを選んだもの）、testssl は https の URL を持つサイトの行が対象です。公開を終えたサイトは診断できません。',
    en: 'wapiti takes rows of the web applications (with a site), testssl rows of the sites with an https URL; closed sites are not scanned.',
  },
};

export const notOwnedText = (title: string): RefusalText => ({
  message: {
    ja: `「${title}」は、点検してよいことの確認が記録されていません。`,
    en: `It is not on record that ${title} may be checked.`,
  },
  mend: {
    ja: 'サイトの台帳に「点検してよいことの確認日」を記録してください。',
    en: 'Record “Checking allowed since” in the register of sites.',
  },
});

export const notConfirmedText: RefusalText = {
  message: {
    ja: 'この診断が何をするかの注意が確認されていません（または、注意の文が新しくなりました）。',
    en: 'The notice of what this scan does is not confirmed (or has changed since).',
  },
  mend: { ja: '注意を読み、確認してから始めてください。', en: 'Read the notice, confirm it, and start again.' },
};

export const busyText: RefusalText = {
  message: { ja: '別の診断が動いています。', en: 'Another scan is under way.' },
  mend: { ja: '終わるのを待つか、中止してください。', en: 'Wait for it to end, or stop it.' },
};
