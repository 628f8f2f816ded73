import 'sinon'; // It must not take these globals for those of a browser.

/** The browser globals that the API layer reads, for its tests in Node. */
const globals = {
  navigator: {onLine: true},
  location: {href: 'https://app.example/', origin: 'https://app.example'},
  document: {baseURI: 'https://app.example/'},
};

for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, {configurable: true, value});
}
