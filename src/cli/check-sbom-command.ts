import type { JsonObject } from '../core/kernel/json.ts';
import { addDays, type PlainDate } from '../core/kernel/plain-date.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { addFeedOption, feedsGiven, mustRead } from './feed-options.ts';
import { readBytes } from './input.ts';
import { typedDay } from './typed-day.ts';

/** The later of the day that was named and today with the days that were asked for. */
function untilOf({ until, within }: Readonly<Record<string, unknown>>, today: PlainDate): PlainDate | null {
  if (typeof within === 'string' && !/^\d{1,5}$/.test(within))
    throw new CommandFailure(exitCodes.usage, [
      { ja: `--within ${within} は日数ではありません。`, en: `--within ${within} is no number of days.` },
    ]);
  const days = [
    typedDay('--until', until) ?? [],
    typeof within === 'string' ? addDays(today, Number(within)) : [],
  ].flat();
  return days.sort().at(-1) ?? null;
}

function declaredBy(options: Readonly<Record<string, unknown>>, today: PlainDate): JsonObject {
  const until = untilOf(options, today);
  return { ...(until === null ? {} : { until }), countsExtended: options.countExtended === true };
}

/** `junshu check sbom <file>`. */
export const checkSbomCommand: CheckCommand = {
  name: 'sbom',
  argument: '<file>',
  description:
    'SBOM・パッケージの一覧のサポート期限、既知の脆弱性、修正の適用 / support ends, known vulnerabilities and fixes of an SBOM or package list',
  configure(command) {
    addFeedOption(command)
      .option('--until <date>', 'この日までサポートが続くことを求める / support must last until this day')
      .option('--within <days>', '今日からこの日数だけ続くことを求める / support must last so many days')
      .option('--count-extended', '延長サポートを数える / count extended support');
  },
  async run(argument, options, kit) {
    const { checkSbom } = await import('../commands/check-sbom.ts');
    const { readSoftwareList } = await import('../tables/read-software-list.ts');
    const declared = declaredBy(options, kit.today);
    const list = mustRead(argument, await readSoftwareList(await readBytes(argument), kit.today));
    const feeds = await feedsGiven(options.feed);
    return [await checkSbom(argument === '-' ? list.place || '-' : argument, list, kit, { feeds, declared })];
  },
};
