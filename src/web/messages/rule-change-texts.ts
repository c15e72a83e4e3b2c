import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of a change of rules, loaded with it. {names} are filled in. */
export const ruleChangeTexts = {
  rulesChanged: { ja: '規則が変わりました', en: 'The rules changed' },
  rulesCompared: {
    ja: '判定の規則が新しくなり（{before} → {ruleset}）、{keptOn}に残した判定と{count}件の義務が違います。',
    en: 'Newer rules judge this contract ({before} → {ruleset}). {count|# duty differs|# duties differ} from the verdicts kept on {keptOn}.',
  },
  rulesBelieved: {
    ja: '判定の規則が新しくなりました（{before} → {ruleset}）。以前の規則での判定は残っていません。今の規則では、回答した義務のうち{count}件が満たされていないか、判定できません。',
    en: 'Newer rules judge this contract ({before} → {ruleset}). No verdicts of the rules before were kept. By the rules of now, {count|# duty|# duties} that you answered are not satisfied or can’t be judged.',
  },
  rulesUnknown: { ja: '以前の規則', en: 'earlier rules' },
  rulesList: { ja: '義務ごとに見る', en: 'Duty by duty' },
  rulesWhat: { ja: '行を直すと、ここから消えます。', en: 'What you mend drops out of this list.' },
  rulesAnswered: { ja: '回答', en: 'Answered' },
  rulesNow: { ja: '今の規則では', en: 'Now' },
  rulesSeen: { ja: '確認した', en: 'Seen' },
} as const satisfies Readonly<Record<string, Bilingual>>;
