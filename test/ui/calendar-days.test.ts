import {expect} from 'chai';
import {afterEach, describe, it} from 'node:test';
import {daysUntil, readTime, timeText} from '../../src/ui/relative-time.js';
import {exactTime} from '../../src/ui/exact-time.js';

const zone = process.env.TZ;

/** Calls a function in a time zone. Each uses a language tag of its own, since formats are kept for each language. */
function inZone<Result>(name: string, run: (language: (base: string) => string) => Result): Result {
  process.env.TZ = name;
  return run(
    (base) =>
      `${base}-x-${name
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .slice(0, 8)}`,
  );
}

const textIn = (name: string, time: string, now: string, language = 'en') =>
  inZone(name, (tag) => timeText(Date.parse(time), tag(language), Date.parse(now)));

describe('relative times', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const berlin = 'Europe/Berlin';
  const cases: readonly [title: string, zone: string, time: string, now: string, text: string][] = [
    ['30 hours ago, before midnight', 'UTC', '2026-06-13T20:00Z', '2026-06-15T02:00Z', '2 days ago'],
    ['47 hours ago, after midnight', 'UTC', '2026-06-14T00:30Z', '2026-06-15T23:30Z', 'yesterday'],
    ['30 hours ahead, past two midnights', 'UTC', '2026-06-17T01:00Z', '2026-06-15T19:00Z', 'in 2 days'],
    ['47 hours ahead, past one midnight', 'UTC', '2026-06-16T23:30Z', '2026-06-15T00:30Z', 'tomorrow'],
    ['hours ago, across midnight', 'UTC', '2026-06-14T23:00Z', '2026-06-15T02:00Z', '3 hours ago'],
    [
      'the same instants west of Greenwich',
      'America/Los_Angeles',
      '2026-06-13T20:00Z',
      '2026-06-15T02:00Z',
      'yesterday',
    ],
    ['the same instants east of Greenwich', 'Asia/Dubai', '2026-06-13T20:00Z', '2026-06-15T02:00Z', 'yesterday'],
    ['far east', 'Pacific/Auckland', '2026-06-13T11:30Z', '2026-06-14T12:30Z', '2 days ago'],
    ['a quarter of an hour off', 'Asia/Kathmandu', '2026-06-13T18:10Z', '2026-06-14T18:20Z', '2 days ago'],
    ['24.5 hours ago, on a day of 25 hours', berlin, '2026-10-24T22:15Z', '2026-10-25T22:45Z', '24 hours ago'],
    ['a day ago, across a day of 25 hours', berlin, '2026-10-24T21:30Z', '2026-10-25T23:30Z', '2 days ago'],
    ['23.5 hours ago, across a day of 23 hours', berlin, '2026-03-28T22:45Z', '2026-03-29T22:15Z', '23 hours ago'],
    ['46.5 hours ago, across a day of 23 hours', berlin, '2026-03-28T22:45Z', '2026-03-30T21:15Z', '2 days ago'],
    ['a week ahead, across a day of 23 hours', berlin, '2026-04-02T10:00Z', '2026-03-26T11:00Z', 'next week'],
    [
      'a week ago, less an hour, across a day of 25 hours',
      berlin,
      '2026-10-20T10:00Z',
      '2026-10-27T10:59Z',
      'last week',
    ],
    // Ten days before a Monday is in the week before last.
    ['ten days ago', 'UTC', '2026-06-05T12:00Z', '2026-06-15T12:00Z', '10 days ago'],
    ['thirteen days ahead', 'UTC', '2026-06-28T23:00Z', '2026-06-15T00:00Z', 'in 13 days'],
    ['three weeks ago', 'UTC', '2026-05-25T23:59Z', '2026-06-15T00:01Z', '3 weeks ago'],
    ['45 days ago', 'UTC', '2026-05-01T12:00Z', '2026-06-15T12:00Z', 'May 1'],
    ['three months ahead, next year', 'UTC', '2027-01-15T12:00Z', '2026-10-15T12:00Z', 'January 15, 2027'],
    ['the last day of the year there', 'Asia/Tokyo', '2025-12-31T15:30Z', '2026-06-15T12:00Z', 'January 1'],
  ];
  for (const [title, name, time, now, text] of cases) {
    it(`say “${text}” in ${name}: ${title}`, () => {
      expect(textIn(name, time, now)).to.equal(text);
    });
  }

  for (const [language, before, after] of [
    ['de', 'vorgestern', 'übermorgen'],
    ['ar', 'أول أمس', 'بعد الغد'],
  ] as const) {
    it(`name the day before yesterday in ${language}`, () => {
      expect(textIn(berlin, '2026-06-13T20:00Z', '2026-06-15T02:00Z', language)).to.equal(before);
      expect(textIn(berlin, '2026-06-17T01:00Z', '2026-06-15T19:00Z', language)).to.equal(after);
    });
  }

  it('count calendar days, whatever their length', () => {
    inZone(berlin, () => {
      for (const day of ['2026-03-29', '2026-06-15', '2026-10-25']) {
        const noon = new Date(`${day}T12:00`);
        for (const hours of [0, 1, 12, 23]) {
          for (const days of [-400, -1, 0, 1, 400]) {
            const other = new Date(noon);
            other.setDate(other.getDate() + days);
            other.setHours(hours, 59);
            expect(daysUntil(+other, +noon), `${day} ${days} ${hours}`).to.equal(days);
          }
        }
      }
    });
  });
});

describe('what has happened', () => {
  const ahead = () => new Date(Date.now() + 82_800_000).toISOString();

  it('is never in the future, nor is its tooltip', () => {
    const {iso, title, text} = readTime(ahead(), 'en')!;
    expect(Date.parse(iso)).to.be.at.most(Date.now());
    expect(title).to.equal(exactTime(iso, 'en', ''));
    expect(text).to.equal('now');
    expect(Date.parse(exactTime(ahead(), 'en', 'Unknown').replace(' at ', ' '))).to.be.at.most(Date.now());
  });

  it('differs from what will happen', () => {
    const instant = ahead();
    const {title, text} = readTime(instant, 'en', Infinity)!;
    expect(text).to.match(/^in 2[23] hours$/);
    expect(title).to.equal(exactTime(instant, 'en', 'Unknown', Infinity));
    expect(Date.parse(title.replace(' at ', ' '))).to.be.above(Date.now());
  });
});
