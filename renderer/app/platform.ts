/** On a Mac ⌘ does what Ctrl does elsewhere, and Alt with an arrow moves by words. */
export const onMac = navigator.platform.startsWith('Mac');
