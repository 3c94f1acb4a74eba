// Expands calendars as ical.js reads them: node tests/feeds/expand.mjs < lines
// Reads a calendar a line, as JSON: {"calendar": "BEGIN:VCALENDAR…", "before": "2031-01-01"}
// Prints its dates up to that day, a line each: [[start, end, cancelled], …], in UTC, or as days.
import ICAL from 'ical.js'
import { createInterface } from 'node:readline'

// How many dates of one series are looked at: one that never ends would be wrong, and must not hang.
const MOST = 20000

const written = (time) => (time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16))

function* dates (event, before) {
  if (!event.isRecurring()) {
    yield [event, event.startDate, event.endDate]
    return
  }
  const iterator = event.iterator()
  for (let count = 0; count < MOST; count++) {
    const next = iterator.next()
    if (!next || next.compare(before) >= 0) return
    const found = event.getOccurrenceDetails(next)
    yield [found.item, found.startDate, found.endDate]
  }
  throw new Error(`more than ${MOST} dates of ${event.uid}`)
}

for await (const line of createInterface({ input: process.stdin })) {
  const { calendar, before } = JSON.parse(line)
  const component = new ICAL.Component(ICAL.parse(calendar))
  component.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(zone))
  const events = component.getAllSubcomponents('vevent').filter((one) => !one.hasProperty('recurrence-id'))
  const found = events.flatMap((one) => {
    const exceptions = component.getAllSubcomponents('vevent').filter((other) =>
      other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === one.getFirstPropertyValue('uid'))
    const event = new ICAL.Event(one, { strictExceptions: true, exceptions })
    return [...dates(event, ICAL.Time.fromDateString(before))].map(([item, start, end]) =>
      [written(start), written(end), item.component.getFirstPropertyValue('status') === 'CANCELLED'])
  })
  console.log(JSON.stringify(found))
}
