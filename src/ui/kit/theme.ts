import { createTheme, type MantineColorsTuple } from '@mantine/core';

// One accent on a cool neutral ramp. The ramps are chosen so that text on tinted badges and the filled accent
// keep 4.5:1 in both schemes (WCAG 2.2, 1.4.3).
const accent: MantineColorsTuple = [
  '#f1f2fe',
  '#e2e4fb',
  '#c5c9f5',
  '#a5abef',
  '#8a91e9',
  '#6b72df',
  '#565cd3',
  '#4a4fc4',
  '#3e42a8',
  '#31348a',
];
const gray: MantineColorsTuple = [
  '#fafafb',
  '#f4f5f7',
  '#ebedf0',
  '#dfe2e7',
  '#c9ced6',
  '#a3a9b4',
  '#6b7280',
  '#4b5260',
  '#333944',
  '#1b1f27',
];
const dark: MantineColorsTuple = [
  '#d9dce3',
  '#b1b6c1',
  '#949aa7',
  '#6f7683',
  '#343944',
  '#2a2e38',
  '#20232b',
  '#17191f',
  '#121419',
  '#0c0e12',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark },
  white: '#ffffff',
  black: '#1b1f27',
  fontFamily: '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '6px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '9px', xl: '14px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' }, h4: { fontSize: '13px' } },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    // Help stands below its input, so that inputs of one row are level whether they have some or not.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2, maxRows: 16 } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' }, checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    TagsInput: { defaultProps: { size: 'sm' } },
    Autocomplete: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 'xs' } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-start', offset: 4 } },
    Popover: { defaultProps: { shadow: 'md', offset: 4 } },
    // The page itself never scrolls (its panes do), and the scroll lock would inject a style tag that the CSP refuses.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: false,
        yOffset: '10vh',
        overlayProps: { backgroundOpacity: 0.3 },
        transitionProps: { duration: 120 },
      },
    },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.3 }, transitionProps: { duration: 120 } } },
    // A header element outside of main would be a second banner landmark.
    ModalRoot: { defaultProps: { lockScroll: false } },
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tabs: { defaultProps: {} },
    Badge: { defaultProps: { size: 'sm', variant: 'light', radius: 'sm' } },
    Loader: { defaultProps: { size: 'sm', type: 'dots' } },
    Kbd: { defaultProps: { size: 'xs' } },
    Anchor: { defaultProps: { underline: 'hover', inherit: true } },
  },
});
