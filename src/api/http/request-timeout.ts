/** How long a request may go unanswered before it counts as failed, in milliseconds. */
export const requestTimeoutMs = 30_000;
