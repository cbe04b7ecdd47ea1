/** The part of the Chrome DevTools Protocol that the host speaks. */

type Nothing = Record<never, never>;

export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly openerId?: string;
}

export interface FrameInfo {
  readonly id: string;
  readonly parentId?: string;
  readonly url: string;
}

export interface RemoteObject {
  readonly value?: unknown;
  readonly description?: string;
}

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

interface WindowBounds {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState?: WindowState;
}

export interface ConsoleCall {
  readonly type: string;
  readonly args: readonly RemoteObject[];
}

export interface PausedRequest {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string };
  readonly frameId: string;
  readonly resourceType: string;
  /** Present when this request follows from a redirect. */
  readonly redirectedRequestId?: string;
}

interface ExceptionDetails {
  readonly text: string;
  readonly exception?: RemoteObject;
}

/** Commands: what is sent and what comes back. */
export interface Commands {
  'Browser.close': [Nothing, Nothing];
  'Browser.getVersion': [Nothing, { readonly product: string }];
  'Browser.getWindowForTarget': [{ targetId: string }, { readonly windowId: number; readonly bounds: WindowBounds }];
  'Browser.setDownloadBehavior': [{ behavior: 'deny' }, Nothing];
  'Browser.setPermission': [{ permission: { name: string }; setting: 'granted' | 'denied'; origin: string }, Nothing];
  'Browser.setWindowBounds': [{ windowId: number; bounds: WindowBounds }, Nothing];
  'Emulation.setEmulatedMedia': [{ features: { name: string; value: string }[] }, Nothing];
  'Fetch.continueRequest': [{ requestId: string }, Nothing];
  'Fetch.enable': [{ patterns: { urlPattern: string }[] }, Nothing];
  'Fetch.failRequest': [{ requestId: string; errorReason: 'Aborted' | 'BlockedByClient' }, Nothing];
  'Inspector.enable': [Nothing, Nothing];
  'Page.addScriptToEvaluateOnNewDocument': [{ source: string; worldName?: string }, Nothing];
  'Page.bringToFront': [Nothing, Nothing];
  'Page.captureScreenshot': [{ format: 'png' }, { readonly data: string }];
  'Page.crash': [Nothing, Nothing];
  'Page.enable': [Nothing, Nothing];
  'Page.getFrameTree': [Nothing, { readonly frameTree: { readonly frame: FrameInfo } }];
  'Page.navigate': [{ url: string }, { readonly errorText?: string; readonly loaderId?: string }];
  'Page.printToPDF': [
    {
      printBackground: boolean;
      landscape: boolean;
      preferCSSPageSize: boolean;
      paperWidth: number;
      paperHeight: number;
    },
    { readonly data: string },
  ];
  'Page.reload': [Nothing, Nothing];
  'Runtime.addBinding': [{ name: string; executionContextName: string }, Nothing];
  'Runtime.callFunctionOn': [
    { functionDeclaration: string; executionContextId: number; arguments: { value: unknown }[] },
    { readonly exceptionDetails?: ExceptionDetails },
  ];
  'Runtime.enable': [Nothing, Nothing];
  'Runtime.evaluate': [
    { expression: string; awaitPromise: boolean; returnByValue: boolean; userGesture?: boolean },
    { readonly result: RemoteObject; readonly exceptionDetails?: ExceptionDetails },
  ];
  'Runtime.runIfWaitingForDebugger': [Nothing, Nothing];
  'Storage.clearDataForOrigin': [{ origin: string; storageTypes: string }, Nothing];
  'Target.closeTarget': [{ targetId: string }, Nothing];
  'Target.createTarget': [
    { url: string; newWindow: boolean; width: number; height: number; windowState: WindowState },
    { readonly targetId: string },
  ];
  'Target.setAutoAttach': [{ autoAttach: boolean; waitForDebuggerOnStart: boolean; flatten: boolean }, Nothing];
  'Target.setDiscoverTargets': [{ discover: boolean }, Nothing];
}

/** Events and what they carry. */
export interface Events {
  'Fetch.requestPaused': PausedRequest;
  'Page.domContentEventFired': Nothing;
  'Page.frameDetached': { readonly frameId: string };
  'Page.frameNavigated': { readonly frame: FrameInfo };
  'Page.loadEventFired': Nothing;
  'Page.navigatedWithinDocument': { readonly frameId: string; readonly url: string };
  'Page.windowOpen': { readonly url: string; readonly windowName: string; readonly windowFeatures: readonly string[] };
  'Runtime.bindingCalled': { readonly name: string; readonly payload: string; readonly executionContextId: number };
  'Runtime.consoleAPICalled': ConsoleCall;
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number;
      readonly name: string;
      readonly auxData: { readonly frameId: string; readonly isDefault: boolean };
    };
  };
  'Runtime.executionContextDestroyed': { readonly executionContextId: number };
  'Runtime.executionContextsCleared': Nothing;
  'Target.attachedToTarget': {
    readonly sessionId: string;
    readonly targetInfo: TargetInfo;
    readonly waitingForDebugger: boolean;
  };
  'Target.targetCrashed': { readonly targetId: string; readonly status: string; readonly errorCode: number };
  'Target.targetDestroyed': { readonly targetId: string };
  'Target.targetInfoChanged': { readonly targetInfo: TargetInfo };
}
