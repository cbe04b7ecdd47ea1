import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades of a colour and uses none of them here: its variables stand for our tokens. */
const token = (name: string): MantineColorsTuple => {
  const value = `var(--${name})`;
  return [value, value, value, value, value, value, value, value, value, value];
};

const quick = { duration: 120 };

/** The defaults of Mantine's components. Colours, sizes and shadows come from `tokens.css` through `mantine.css`. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: token('accent'), danger: token('danger') },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-fixed)',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // What is filled takes the colour that is read on it in every theme; Mantine's own is white.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: quick } },
    Menu: { defaultProps: { transitionProps: quick, position: 'bottom-end' } },
    Popover: { defaultProps: { transitionProps: quick } },
    // Locking the scroll would inject a style element; the page itself never scrolls.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        transitionProps: quick,
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: quick } },
  },
});
