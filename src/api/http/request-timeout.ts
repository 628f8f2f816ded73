/** How long a request may take before it counts as failed, in milliseconds. */
export const requestTimeoutMs = 30_000;
