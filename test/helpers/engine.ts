/** Which engine runs the tests. Chromium and WebKit both call themselves AppleWebKit, and Chromium alone Chrome. */
const {userAgent} = navigator;

export const isChromium = userAgent.includes('Chrome/');
export const isFirefox = userAgent.includes('Firefox/');
export const isWebKit = userAgent.includes('AppleWebKit/') && !isChromium;
