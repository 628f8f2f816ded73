import {expect} from '@open-wc/testing';
import {timeText} from '../../src/ui/relative-time.js';

const now = Date.UTC(2026, 5, 15, 12);
const minute = 60_000;
const day = 86_400_000;

describe('timeText', () => {
  const cases: [title: string, time: number, text: string][] = [
    ['the current instant', now, 'now'],
    ['seconds ago', now - 59_000, 'now'],
    ['seconds ahead', now + 59_000, 'now'],
    ['a minute ago', now - minute, '1 minute ago'],
    ['less than two minutes ago', now - 119_000, '1 minute ago'],
    ['minutes ahead', now + 5 * minute, 'in 5 minutes'],
    ['hours ago', now - 3.9 * 60 * minute, '3 hours ago'],
    ['a day ago', now - day, 'yesterday'],
    ['days ago', now - 6 * day, '6 days ago'],
    ['a week ago', now - 7 * day, 'last week'],
    ['more than a week ago', now - 8 * day, '8 days ago'],
    ['weeks ago', now - 29 * day, '4 weeks ago'],
    ['a month ago', now - 31 * day, 'May 15'],
    ['a year ago', now - 365 * day, 'June 15, 2025'],
    ['a year ahead', now + 365 * day, 'June 15, 2027'],
  ];
  for (const [title, time, text] of cases) {
    it(`formats ${title} as “${text}”`, () => expect(timeText(time, 'en', now)).to.equal(text));
  }

  it('formats in the given language', () => {
    expect(timeText(now - day, 'de', now)).to.equal('gestern');
    expect(timeText(now - day, 'ar', now)).to.equal('أمس');
  });
});
