import { type ComponentType, lazy } from 'react';

/** A part that is loaded when it is needed; where it can't be had, another stands in its place, or nothing: the page goes on without it. */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = () => null,
) =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: instead }),
    ),
  );
