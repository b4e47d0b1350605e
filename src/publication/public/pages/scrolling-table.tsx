import type { ReactNode } from 'react';

/** A table that scrolls by itself where the page is narrow, named for who does not see it. */
export function ScrollingTable({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard (WCAG 2.1.1)
    <section className="page-table" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
