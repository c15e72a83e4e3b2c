import { useState } from 'react';
import type { ZipMember } from '../../zip/zip-directory.ts';
import { read } from '../data/api.ts';
import { evidencePath, sizeText, useEvidenceWords } from '../data/evidence.ts';
import { Trouble } from './page.tsx';

interface Members {
  readonly members: readonly ZipMember[] | null;
}

/** What an archive holds, by name: nothing is unpacked, and names are texts only. */
export function EvidenceMembers({ number, id }: { readonly number: string; readonly id: string }) {
  const e = useEvidenceWords();
  const [found, setFound] = useState<readonly ZipMember[] | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const open = (isOpen: boolean): void => {
    if (!isOpen || found !== null) return;
    read<Members>(evidencePath(number, `/${id}/members`)).then(({ members }) => setFound(members ?? []), setTrouble);
  };
  const files = (found ?? []).filter(({ isFolder, isLeftover }) => !isFolder && !isLeftover);
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer py-2">{e('members')}</summary>
      {trouble === null ? null : <Trouble error={trouble} />}
      {found === null ? null : <p>{e('membersCount', { count: files.length })}</p>}
      <ul className="list-disc pl-6">
        {files.map(({ name, size }) => (
          <li key={name}>
            {name} <span className="text-dns-14N-130 text-solid-gray-700">{sizeText(size)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
