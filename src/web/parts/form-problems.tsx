import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FieldProblemsContext, type FormFields, fieldAt, problemsOf } from '../data/field-problems.ts';

interface Props {
  /** What came of the last try to send the form. */
  readonly trouble: unknown;
  readonly fields: FormFields;
  /** Address of the contract, where problems may be mended on other pages of it. */
  readonly contract?: string;
  /** The form saves by itself: nobody is taken away from the field that is typed in. */
  readonly isQuiet?: boolean;
  /** There are many forms of its kind on a page. */
  readonly isOneOfMany?: boolean;
  readonly children: ReactNode;
}

/**
 * A form whose refusals stand at their fields: each field that bears its `path` shows what is wrong with it, the first of them takes
 * the focus, and the notice of the form lists them all with links.
 */
export function FormProblems({ trouble, fields, contract, isQuiet = false, isOneOfMany = false, children }: Props) {
  const prefix = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<{ readonly since: unknown; readonly ids: readonly string[] }>({
    ...{ since: null, ids: [] },
  });
  const problems = problemsOf(trouble);
  const ids = typed.since === trouble ? typed.ids : [];
  const idOf = (field: string): string | undefined => (Object.hasOwn(fields, field) ? `${prefix}-${field}` : undefined);
  const known = {
    problems,
    contract,
    isOneOfMany,
    idOf,
    fields,
    fieldAt: (path: string) => fieldAt(fields, path),
    problemOf: (field: string) =>
      ids.includes(idOf(field) ?? '') ? undefined : problems.find((one) => fieldAt(fields, one.path) === field),
  };
  useEffect(() => {
    if (!isQuiet && problemsOf(trouble).length > 0)
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble, isQuiet]);
  const note = (id: string): void => {
    if (problems.length > 0 && id !== '' && !ids.includes(id)) setTyped({ since: trouble, ids: [...ids, id] });
  };
  return (
    <FieldProblemsContext value={known}>
      <div ref={frame} onInput={({ target }) => note(target instanceof HTMLElement ? target.id : '')}>
        {children}
      </div>
    </FieldProblemsContext>
  );
}
