const day = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
const minute = new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const second = new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** A moment as the pages show it, in the browser's time zone: "November 24, 2026, 17:09 (UTC+01:00)". */
export function momentText(moment: Date | string | undefined, otherwise = '-'): string {
  return moment === undefined ? otherwise : format(new Date(moment), minute);
}

/** The same to the second, where the order of moments matters. */
export function exactMomentText(moment: Date): string {
  return format(moment, second);
}

/** A sentence of the server, with the moments in it as the pages show them. */
export function withMomentTexts(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (moment) => momentText(moment));
}

// Formatted apart: what stands between day and time differs between browsers.
function format(moment: Date, time: Intl.DateTimeFormat): string {
  return `${day.format(moment)}, ${time.format(moment)} (${zoneText(-moment.getTimezoneOffset())})`;
}

/** A time zone by its minutes east of Greenwich. */
export function zoneText(offset: number): string {
  const minutes = Math.abs(offset);
  return `UTC${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0');
}
