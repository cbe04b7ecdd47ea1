/** The version of what is sealed in a row. Payloads of this and every older one can be read. */
export const PAYLOAD_SCHEMA = 1;
