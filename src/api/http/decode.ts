/** Reads untrusted values from a server. A value of the wrong type becomes undefined, or an empty record. */

export function readString(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

export function readRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads the address of a picture. Anything but a web address or an embedded picture becomes undefined. */
export function readPictureUrl(value: unknown): string | undefined {
  return readString(value)?.match(/^(https?:\/\/|data:image\/).*/is)?.[0];
}
