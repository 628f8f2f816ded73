/** Stands in for what the API layer reads of a page, for its tests in Node: whether it is online, and its address. */
const globals = {navigator: {onLine: true}, location: {href: 'https://app.example/'}};

for (const [name, value] of Object.entries(globals)) {
  Object.defineProperty(globalThis, name, {configurable: true, value});
}
