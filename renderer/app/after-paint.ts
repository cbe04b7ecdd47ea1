/**
 * How many milliseconds to leave a frame to itself before work begins in other processes: on a machine of two cores
 * they would take one of them from the page while it paints.
 */
export const AFTER_PAINT_MS = 40;
