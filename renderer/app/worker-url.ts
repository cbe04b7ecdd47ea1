/** The part of Trusted Types that is used; TypeScript's DOM library does not have it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The page's policy requires Trusted Types; only addresses that the bundler wrote come through here. */
const policy = trustedTypes?.createPolicy('adit-worker', { createScriptURL: (url) => url });

/** An address of a worker of the interface's own, in the form that the page's policy accepts. */
export const workerUrl = (url: string): string => policy?.createScriptURL(url) ?? url;
