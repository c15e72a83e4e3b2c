import type { CheckCommand } from './check-command.ts';
import { addFeedOption, feedsGiven } from './feed-options.ts';
import { typedDay } from './typed-day.ts';

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
    const deliveredOn = typedDay('--delivered', options.delivered) ?? kit.today;
    return [await checkRequirements(argument, deliveredOn, kit, await feedsGiven(options.feed))];
  },
};
