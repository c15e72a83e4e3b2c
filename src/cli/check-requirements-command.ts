import { isPlainDate } from '../core/kernel/plain-date.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { addFeedOption, feedsGiven } from './feed-options.ts';

function dayOf(text: unknown, today: string): string {
  if (typeof text !== 'string') return today;
  if (isPlainDate(text)) return text;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `--delivered ${text} は日付ではありません（2027-03-31 の形で）。`,
      en: `--delivered ${text} is no day (like 2027-03-31).`,
    },
  ]);
}

/** `junshu check requirements <text>`. */
export const checkRequirementsCommand: CheckCommand = {
  name: 'requirements',
  argument: '<text>',
  description:
    '利用者に求める環境（「Windows 11、Chrome 最新版」など）のサポート / support of what users need (“Windows 11, Chrome latest”)',
  configure(command) {
    addFeedOption(command).option('--delivered <date>', '提供日（なければ今日） / day of delivery; today unless given');
  },
  async run(argument, options, kit) {
    const { checkRequirements } = await import('../commands/check-requirements.ts');
    const deliveredOn = dayOf(options.delivered, kit.today);
    return [await checkRequirements(argument, deliveredOn, kit, await feedsGiven(options.feed))];
  },
};
