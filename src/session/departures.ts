let departures = 0;
const count = () => departures++;

/**
 * How often the page was left since this was first called. It may have been restored from the back/forward cache since,
 * with elements that were out of the page and so did not hear of it.
 */
export function countDepartures(): number {
  window.addEventListener('pagehide', count); // Adding a listener again changes nothing.
  return departures;
}
