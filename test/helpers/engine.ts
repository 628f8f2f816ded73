/** The engine that runs the tests. Chromium and WebKit both claim to be AppleWebKit; only Chromium claims Chrome. */
const {userAgent} = navigator;

export const isChromium = userAgent.includes('Chrome/');
export const isFirefox = userAgent.includes('Firefox/');
export const isWebKit = userAgent.includes('AppleWebKit/') && !isChromium;
