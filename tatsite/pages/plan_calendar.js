// The days that a reader set as a calendar (RFC 5545): a whole day each, in which nobody counts as busy.
const encoder = new TextEncoder();
const LONGEST_LINE = 75;

const escaped = text => text
  .replace(/[\\;,]/g, '\\$&')
  .replace(/\r\n?|\n/g, '\\n')
  .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

// Lines break after so many bytes, never inside a letter.
const folded = line => {
  let text = '';
  let length = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (length + bytes > LONGEST_LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += letter;
    length += bytes;
  }
  return text;
};

// `days` are {id, on, title, text}; `now` is the moment at which this was made.
export const calendar = (days, now) => {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = days.flatMap(({id, on, title, text}) => [
    'BEGIN:VEVENT',
    `UID:my-plan/${id}@tatsite`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//tatsite//my plan//EN', ...events, 'END:VCALENDAR'];
  return lines.map(line => `${folded(line)}\r\n`).join('');
};
