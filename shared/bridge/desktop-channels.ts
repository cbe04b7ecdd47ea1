/** The one channel that a window calls main on. */
export const DOOR = 'adit';
/** The one channel on which main tells windows that something happened. */
export const NEWS = 'adit-news';
