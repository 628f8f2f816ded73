import {describe, it} from 'node:test';
import {expect} from 'chai';
import {type Device, readUserAgent} from '../../../src/widgets/user-sessions/user-agent.js';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const tablet = 'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 10; K)';

const cases: readonly (readonly [string, string | undefined, string | undefined, Device['kind']])[] = [
  [`${mac} ${webKit} Chrome/141.0.0.0 Safari/537.36`, 'Chrome', 'macOS', 'computer'],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15`, 'Safari', 'macOS', 'computer'],
  [`${windows} ${webKit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, 'Edge', 'Windows', 'computer'],
  [`${windows} ${webKit} Chrome/141.0.0.0 Safari/537.36 OPR/122.0.0.0`, 'Opera', 'Windows', 'computer'],
  [`${windows} ${webKit} Chrome/140.0.0.0 Safari/537.36 Vivaldi/7.6.3797.52`, 'Vivaldi', 'Windows', 'computer'],
  [`${windows} ${webKit} Chrome/138.0.0.0 YaBrowser/25.8.0.0 Safari/537.36`, 'Yandex Browser', 'Windows', 'computer'],
  ['Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer', 'Windows', 'computer'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox', 'Linux', 'computer'],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
    'Chrome',
    'ChromeOS',
    'computer',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0', 'Firefox', 'Android', 'phone'],
  [`${android} ${webKit} Chrome/141.0.0.0 Mobile Safari/537.36`, 'Chrome', 'Android', 'phone'],
  [`${android} ${webKit} Chrome/141.0.0.0 Safari/537.36`, 'Chrome', 'Android', 'tablet'],
  [
    `${android} ${webKit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet',
    'Android',
    'phone',
  ],
  [`${android} ${webKit} Chrome/141.0.0.0 Mobile DuckDuckGo/5 Safari/537.36`, 'DuckDuckGo', 'Android', 'phone'],
  [`${phone} Version/18.6 Mobile/15E148 Safari/604.1`, 'Safari', 'iOS', 'phone'],
  [`${phone} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1`, 'Chrome', 'iOS', 'phone'],
  [`${phone} FxiOS/144.0 Mobile/15E148 Safari/605.1.15`, 'Firefox', 'iOS', 'phone'],
  [`${phone} EdgiOS/141.0.3537.71 Version/18.0 Mobile/15E148 Safari/604.1`, 'Edge', 'iOS', 'phone'],
  [`${phone} Mobile/15E148`, 'Safari', 'iOS', 'phone'],
  [`${tablet} Version/17.5 Mobile/15E148 Safari/604.1`, 'Safari', 'iPadOS', 'tablet'],
  [`${mac} ${webKit} Slack/4.46.96 Chrome/138.0.0.0 Electron/37.3.1 Safari/537.36`, 'Electron', 'macOS', 'computer'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot', undefined, undefined],
  ['curl/8.5.0', undefined, undefined, undefined],
  ['node', undefined, undefined, undefined],
  ['okhttp/4.12.0', undefined, undefined, undefined],
  ['', undefined, undefined, undefined],
  ['x'.repeat(100_000), undefined, undefined, undefined],
];

describe('readUserAgent', () => {
  for (const [text, browser, system, kind] of cases) {
    it(`reads ${browser} on ${system} from ${text.slice(0, 90)}`, () => {
      expect(readUserAgent(text)).to.deep.equal({browser, system, kind});
    });
  }

  it('knows nothing without a user agent', () => {
    expect(readUserAgent(undefined)).to.deep.equal({browser: undefined, system: undefined, kind: undefined});
  });
});
