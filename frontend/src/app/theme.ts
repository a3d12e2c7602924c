import {
  convertCssVariables,
  createTheme,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
  type MantineColorsTuple,
} from '@mantine/core';

/** Mantine's two darkest greens and oranges stay below 4.5:1 on white and on their own tints. */
function darker(color: 'green' | 'orange' | 'teal', eighth: string, ninth: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h] = DEFAULT_THEME.colors[color];
  return [a, b, c, d, e, f, g, h, eighth, ninth];
}

/** Shade 8 with automatic contrast keeps every text at 4.5:1 or more, light and dark. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  autoContrast: true,
  colors: {
    green: darker('green', '#247a35', '#1e6a2d'),
    orange: darker('orange', '#b34109', '#963607'),
    teal: darker('teal', '#087555', '#066047'),
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
});

/**
 * Mantine writes its variables into a `<style>` element, which a strict content security policy refuses.
 * A constructed style sheet is no inline style, so the policy needs no exception and no nonce.
 */
export function adoptThemeVariables(target: Document): void {
  if (!('adoptedStyleSheets' in target)) {
    return;
  }
  const sheet = new CSSStyleSheet();
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  sheet.replaceSync(convertCssVariables(defaultCssVariablesResolver(merged), ':root'));
  // Before global.css in order would be ideal; its overrides are more specific instead.
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
}
