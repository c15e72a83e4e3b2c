import type { ImplementationStatus } from '../../core/kernel/three-values.ts';

type Answer = ImplementationStatus | null;

const colours: Readonly<Record<ImplementationStatus | 'unanswered', string>> = {
  implemented: 'var(--color-green-800)',
  notImplemented: 'var(--color-red-900)',
  notApplicable: 'var(--color-solid-gray-600)',
  unanswered: 'var(--color-solid-gray-200)',
};

const radius = 42;
const circumference = 2 * Math.PI * radius;

/** Sixteen equal arcs, one per matter in the form's order; the words beside it say the same. */
export function Donut({ statuses }: { readonly statuses: readonly Answer[] }) {
  const share = circumference / statuses.length;
  const answered = statuses.filter((status) => status !== null).length;
  return (
    <svg viewBox="0 0 100 100" width="112" height="112" aria-hidden="true" className="shrink-0">
      {statuses.map((status, index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: arcs are places in the form, not things
          key={index}
          cx="50"
          cy="50"
          r={radius}
          fill="none"
          stroke={colours[status ?? 'unanswered']}
          strokeWidth={status === null ? 8 : 13}
          strokeDasharray={`${share - 2} ${circumference - share + 2}`}
          strokeDashoffset={-share * index}
          transform="rotate(-90 50 50)"
        />
      ))}
      <text x="50" y="56" textAnchor="middle" fontSize="18" fontWeight="700" fill="currentColor">
        {answered}/{statuses.length}
      </text>
    </svg>
  );
}
