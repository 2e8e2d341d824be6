import { quoted } from '../model/plain-text.ts';
import { isUtcTime } from '../schema/utc-time.ts';

/** A row's time: milliseconds, or undefined where only a day is known; and the day on which the next row stands. */
export type TimelineTime = { time: number | undefined; day: string } | { fault: string };

/**
 * Reads the first cell of a row of a timeline: `2017-11-08 12:44`, or `12:44` on the day of the row before. A time may be
 * vague (`~12:44`) or a stretch (`12:44–12:50`, its start counts); where a source knows only the day, words may follow it.
 */
export function readTimelineTime(text: string, day: string | undefined): TimelineTime {
  if (text === '') return { fault: 'A row of the timeline has no time, expected `2017-11-08 12:44`, in UTC.' };
  const shown = quoted(text);
  const match = FORM.exec(text.trim());
  const { date = day, clock, zone } = match?.groups ?? {};
  if (match === null) return { fault: `${shown} is no time, expected \`2017-11-08 12:44\`, in UTC.` };
  if (zone !== undefined && !/^(?:z|utc)$/i.test(zone)) {
    return { fault: `${shown} is in the time zone \`${zone}\`, expected UTC; convert it.` };
  }
  if (date === undefined)
    return { fault: `${shown} has no date, and no row above has one; write \`2017-11-08 12:44\`.` };
  const written = `${date}T${(clock ?? '00:00').replace(/^\d:/, '0$&')}Z`;
  if (!isUtcTime(written)) return { fault: `${shown} is no time of the calendar; correct it.` };
  return { time: clock === undefined ? undefined : Date.parse(written), day: date };
}

const FORM =
  /^(?:~|ca\.? |about )?(?:(?<date>\d{4}-\d{2}-\d{2})(?:[T ]|$))?(?:(?<clock>\d{1,2}:\d{2}(?::\d{2})?)(?: ?(?:–|-|to) ?(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?<zone>[A-Za-z]{1,5}))?|(?<=\d{4}-\d{2}-\d{2} ?)(?<words>\D*))$/;
