import { Link } from '@tanstack/react-router';
import type { Claim } from '../../core/contract/claim.ts';
import type { CarriedAnswerView } from '../../queries/carry-over-models.ts';
import { useCarryOverWords } from '../data/carry-over-words.ts';
import { useSession } from '../data/queries.ts';
import { useCarryOver } from '../data/use-carry-over.ts';
import { Button } from './button.tsx';
import { CarriedText, FreshFacts, UpdateLinks } from './carried-answer.tsx';
import { Trouble } from './page.tsx';

interface Props {
  readonly number: string;
  readonly answer: CarriedAnswerView;
  readonly onSame: (change: Partial<Claim>) => void;
}

/** On a duty whose answer is still that of the last report: confirm it as unchanged, or why that can't be, and what else there is. */
export function UnchangedHere({ number, answer, onSame }: Props) {
  const { t, say } = useCarryOverWords();
  const session = useSession().data;
  const { trouble, isSending, confirm } = useCarryOver(number);
  const { obstacle } = answer;
  const attest = (): void => {
    if (session !== undefined) onSame({ attestedBy: session.actor.name, attestedOn: session.today });
  };
  return (
    <section className="my-3 rounded-8 border-2 border-orange-900 p-3">
      <h3 className="font-bold text-orange-900">
        <span aria-hidden="true">○ </span>
        {t('notConfirmedYet')}
      </h3>
      {obstacle === null ? (
        <>
          <CarriedText answer={answer} />
          <FreshFacts number={number} answer={answer} />
          <Button
            kind="solid"
            className="mt-2"
            onClick={() => void (!isSending && confirm(answer.scheduleId, [answer]))}
          >
            {t('unchanged')}
          </Button>
        </>
      ) : (
        <>
          <p>{say(obstacle.why)}</p>
          <UpdateLinks number={number} answer={answer} />
          <Button className="mt-2" onClick={attest}>
            {t('sameAnyway')}
          </Button>
          <p className="text-dns-14N-130 text-solid-gray-700">{t('sameAnywayHelp')}</p>
        </>
      )}
      {trouble === null ? null : <Trouble error={trouble} />}
      <Link to="/c/$number/unchanged" params={{ number }} className="mt-2 flex min-h-11 items-center">
        {t('confirmAllAtOnce')}
      </Link>
    </section>
  );
}
