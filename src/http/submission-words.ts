import type { OpenFinding, Refusal } from '../commands/context.ts';
import type { Bilingual, Language } from '../core/kernel/bilingual.ts';
import type { ReportState } from '../core/registers/submitted-reports.ts';
import type { SubmissionObstacle } from '../core/report/submission-gate.ts';
import { obstacleText } from '../core/report/submission-obstacle-texts.ts';

/** Findings that are spelled out; the rest is told by its number. */
const findingsShown = 20;

function findingsOpen(findings: readonly OpenFinding[]): Bilingual {
  const say = (language: Language): string =>
    findings
      .slice(0, findingsShown)
      .map(({ title, remedy }) => `${title[language]} — ${remedy[language]}`)
      .join('\n');
  return { ja: `残り${findings.length}件\n${say('ja')}`, en: `${findings.length} left\n${say('en')}` };
}

/** Findings that are named; the rest is told by its number. */
const addedShown = 5;

function findingsChanged({ open, added, gone }: Extract<Refusal, { readonly type: 'findingsChanged' }>): Bilingual {
  const more = added.length - addedShown;
  const names = (language: Language): string =>
    added
      .slice(0, addedShown)
      .map((title) => title[language])
      .join('\n');
  const came = {
    ja: added.length === 0 ? '' : `増えた指摘${added.length}件：\n${names('ja')}${more > 0 ? `\nほか${more}件` : ''}\n`,
    en: added.length === 0 ? '' : `${added.length} new:\n${names('en')}${more > 0 ? `\nand ${more} more` : ''}\n`,
  };
  const went = { ja: gone === 0 ? '' : `なくなった指摘${gone}件。`, en: gone === 0 ? '' : `${gone} are gone. ` };
  return {
    ja: `${came.ja}${went.ja}確認は記録していません。今ある${open}件を見てから、もう一度確認してください。`,
    en: `${came.en}${went.en}Nothing was noted: look at the ${open} that there are now, and confirm again.`,
  };
}

function stopped(obstacle: SubmissionObstacle): Bilingual {
  const { message, mend } = obstacleText(obstacle);
  return { ja: `${message.ja}${mend.ja}`, en: `${message.en} ${mend.en}` };
}

const overtaken: Bilingual = {
  ja: 'ほかの人の入力が続いていて、内容が定まりませんでした。少し待ってから、もう一度提出してください。何も提出されていません。',
  en: 'Others kept changing the contract, so that its content did not stand still. Wait a moment and submit again: nothing went out.',
};

const whyNotWithdrawable: Readonly<Record<ReportState, Bilingual>> = {
  submitted: { ja: '', en: '' },
  withdrawn: {
    ja: 'もう取り下げられています。この期間の報告書は、改めて提出できます。',
    en: 'It is withdrawn already: a report on its period can be submitted anew.',
  },
  sentBack: {
    ja: '差し戻されています。取り下げなくても、指摘に対応すればこの期間の報告書を改めて提出できます。',
    en: 'It was sent back: once that is dealt with, the report can be submitted anew without a withdrawal.',
  },
  received: {
    ja: '担当職員が受領しています。出し直すには差戻しを受け、台帳「担当職員の行為」に記録してください。',
    en: 'The official has received it: to submit anew, have it sent back and record that in the register of acts.',
  },
};

const notWithdrawable = (report: string, state: ReportState): Bilingual => ({
  ja: `${report}：${whyNotWithdrawable[state].ja}`,
  en: `${report}: ${whyNotWithdrawable[state].en}`,
});

type SubmissionRefusal = Extract<
  Refusal,
  {
    readonly type: 'findingsOpen' | 'findingsChanged' | 'submissionStopped' | 'submissionOvertaken' | 'notWithdrawable';
  }
>;

/** What stands in the way of a submission or a withdrawal, and what to do. */
export function submissionWords(refusal: SubmissionRefusal): Bilingual {
  switch (refusal.type) {
    case 'findingsOpen':
      return findingsOpen(refusal.findings);
    case 'findingsChanged':
      return findingsChanged(refusal);
    case 'submissionStopped':
      return stopped(refusal.obstacle);
    case 'submissionOvertaken':
      return overtaken;
    case 'notWithdrawable':
      return notWithdrawable(refusal.report, refusal.state);
  }
}
