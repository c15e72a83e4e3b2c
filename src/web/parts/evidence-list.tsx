import { useState } from 'react';
import {
  confidentialityTexts,
  evidenceFaultTexts,
  evidenceKindTexts,
  evidenceNoticeTexts,
} from '../../core/evidence/evidence-texts.ts';
import { japanDay } from '../../core/kernel/plain-date.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { evidencePath, sizeText, useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import { Button } from './button.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceMembers } from './evidence-members.tsx';
import { EvidenceWithdrawal } from './evidence-withdrawal.tsx';

export type EvidenceEntry = EvidenceView['items'][number];

interface Props {
  readonly number: string;
  readonly view: EvidenceView;
  readonly entry: EvidenceEntry;
}

/** A file's name as the link that takes it out, and what is wrong with it, if anything. */
export function EvidenceName({ number, entry }: Omit<Props, 'view'>) {
  const { say } = useWords();
  const { id, item, fault } = entry;
  return (
    <>
      <a className="inline-flex min-h-11 items-center" href={`/api${evidencePath(number, `/${id}/file`)}`} download>
        {item.name}
      </a>
      {fault === null ? null : (
        <span className="font-bold text-red-900">
          {' '}
          <span aria-hidden="true">✗ </span>
          {say(evidenceFaultTexts[fault])}
        </span>
      )}
    </>
  );
}

function Facts({ number, entry: { item, places } }: Omit<Props, 'view'>) {
  const e = useEvidenceWords();
  const { say, day } = useWords();
  return (
    <>
      <p>
        <b>{say(evidenceKindTexts[item.kind])}</b>
        {item.datedOn === undefined ? '' : ` · ${day(item.datedOn)}`} · {places.length === 0 ? e('aboutNothing') : null}
        {places.map((place, index) => (
          <span key={place.path}>
            {index === 0 ? '' : '、'}
            <a href={`/c/${number}/${place.path}`}>{say(place)}</a>
          </span>
        ))}
      </p>
      <p className="text-dns-14N-130 text-solid-gray-700">
        {say(confidentialityTexts[item.confidentiality])} · {sizeText(item.size)} ·{' '}
        {e('addedBy', { date: day(japanDay(item.recordedAt)), name: item.recordedBy })}
        {item.note === undefined ? '' : ` · ${item.note}`}
      </p>
      {item.notices.map((notice) => (
        <p key={notice} className="text-dns-14N-130">
          <span aria-hidden="true">ℹ </span>
          {say(evidenceNoticeTexts[notice])}
        </p>
      ))}
      {item.withdrawn === undefined ? null : (
        <p className="text-red-900">
          {e('withdrawn', { date: day(item.withdrawn.on), by: item.withdrawn.by, reason: item.withdrawn.reason })}
        </p>
      )}
    </>
  );
}

function Open({ number, view, entry }: Props) {
  const { id, revision, item } = entry;
  return (
    <div className="mt-2 rounded-8 bg-solid-gray-50 p-3">
      <EvidenceForm number={number} view={view} id={id} revision={revision} item={item} />
      <p className="break-all text-dns-14N-130 text-solid-gray-700">SHA-256 {item.digest}</p>
      {item.mediaType === 'application/zip' ? <EvidenceMembers number={number} id={id} /> : null}
      <EvidenceWithdrawal number={number} id={id} revision={revision} item={item} />
    </div>
  );
}

/** One file with what is said of it; opened, it can be said otherwise. */
export function EvidenceListItem(props: Props) {
  const e = useEvidenceWords();
  const [isOpen, setIsOpen] = useState(false);
  const { number, entry } = props;
  return (
    <li id={entry.id} className="border-b border-solid-gray-420 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          <EvidenceName number={number} entry={entry} />
        </div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {e('details')}
          <span className="sr-only">：{entry.item.name}</span>
        </Button>
      </div>
      <Facts number={number} entry={entry} />
      {isOpen ? <Open {...props} /> : null}
    </li>
  );
}
