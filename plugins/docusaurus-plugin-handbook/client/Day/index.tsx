import type { ReactNode } from 'react';

/** A day as the handbook writes it everywhere, which no locale can misread. */
export function Day({ day }: { day: string }): ReactNode {
  return <time dateTime={day}>{day}</time>;
}
