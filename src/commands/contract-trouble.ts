import pg from 'pg';
import { catalogues } from '../core/catalogue/meti-2023.ts';
import { factsTrouble } from '../core/contract/readable-contract.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Registers } from '../core/registers/entry.ts';
import { MachineProblem } from '../postgres/places.ts';

const advice: Bilingual = {
  ja: 'ほかの契約には影響しません。内容は消えていません。管理者に、サーバーで junshu doctor --mend を実行し、data/journal の記録を見るよう伝えてください。',
  en: 'Other contracts are not affected, and nothing of it is lost. Ask the administrator to run junshu doctor --mend on the server and to look into data/journal.',
};

const withAdvice = ({ ja, en }: Bilingual): Bilingual => ({ ja: `${ja}${advice.ja}`, en: `${en} ${advice.en}` });

/** Why a contract whose rows were read can't be judged at all; null when it can. */
export function registersTrouble(registers: Registers): Bilingual | null {
  const facts = registers.contract?.[0]?.data;
  const trouble = factsTrouble(facts);
  if (trouble !== null) return withAdvice(trouble);
  const name = String(facts?.catalogue);
  if (Object.hasOwn(catalogues, name)) return null;
  return withAdvice({ ja: `知らない様式「${name}」の契約です。`, en: `It names an unknown catalogue, “${name}”.` });
}

const unforeseen = withAdvice({
  ja: 'この契約の記録に、読み取れないか判定できないところがあります。',
  en: 'Something in the records of this contract can’t be read or judged.',
});

/** Classes of SQLSTATE that tell of the database as a whole: connection, resources, an operator's doing, the system. */
const ofTheDatabase = /^(08|53|57P|58)/;

const ofTheNetwork = /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_)/;

/** Connections that were lost, with which no contract can be read. */
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

function isOfTheMachine(error: unknown): boolean {
  if (error instanceof MachineProblem || !(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof pg.DatabaseError) return ofTheDatabase.test(code ?? '');
  return (typeof code === 'string' && ofTheNetwork.test(code)) || lostConnection.test(error.message);
}

/**
 * Why one contract can't be shown or worked on, in words. What is no contract's own matter (the database is gone) is thrown on: it
 * concerns them all.
 */
export function troubleOf(error: unknown): Bilingual {
  if (isOfTheMachine(error)) throw error;
  return error instanceof MachineProblem ? error.text : unforeseen;
}
