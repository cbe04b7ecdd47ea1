/**
 * Switches for Chromium. Neither the session's rule for requests nor a content policy reaches WebRTC: a script could
 * send what it knows to any STUN or TURN server. So its UDP is off, and its TCP goes to a proxy that does not exist,
 * as would anything else that ever left the app. Tried with Chromium 156: nothing arrives.
 */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['proxy-server', 'http://127.0.0.1:1'],
  ['no-pings'],
  ['disable-background-networking'],
  ['disable-component-update'],
];
