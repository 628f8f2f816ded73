/** Provides the token for requests. The session implements it; `api/` never stores a token. */
export interface Credentials {
  /** Whether the user, organization or API address has changed. If so, nothing may be sent. */
  readonly hasEnded: boolean;
  /**
   * Returns the token to send. If it is due for renewal, waits for the new one.
   *
   * @throws {ApiError} `session-changed` if the newest token belongs to another user, organization or API address.
   */
  getToken(): string | Promise<string>;
  /**
   * Returns a newer token than the rejected one, or undefined if there is none at the moment.
   *
   * @throws {ApiError} `session-changed` if the newer token belongs to another user, organization or API address.
   */
  renewToken(refused: string): Promise<string | undefined>;
  /** Reports a rejection that a renewal could not fix. Returns whether the token has expired. */
  reportRefusal(refused: string, status: number): boolean;
}
