import type { ThemeConfig } from 'antd';

/** Same names and values as tokens.css. */
const TOKENS = {
  paper: '#FAF8F4',
  surface: '#FFFFFF',
  line: '#E7E2D8',
  ink: '#1D1B18',
  inkSoft: '#5B564D',
  pine: '#1F6F54',
  pineDeep: '#155240',
  pineTint: '#E6F1EC',
  wheat: '#8A5A00',
  wheatTint: '#FFF3DA',
  brick: '#B3261E',
  brickTint: '#FCEBE9',
  control: '#857E73',
} as const;

/** Our tokens in antd's words. Nothing moves: no animation that a reader must wait for. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: TOKENS.pine,
    colorPrimaryHover: TOKENS.pineDeep,
    colorPrimaryActive: TOKENS.pineDeep,
    colorLink: TOKENS.pine,
    colorSuccess: TOKENS.pine,
    colorWarning: TOKENS.wheat,
    colorError: TOKENS.brick,
    colorText: TOKENS.ink,
    colorTextSecondary: TOKENS.inkSoft,
    colorTextTertiary: TOKENS.inkSoft,
    colorTextDescription: TOKENS.inkSoft,
    colorTextPlaceholder: '#767065',
    colorBorder: TOKENS.control,
    colorBorderSecondary: TOKENS.line,
    colorSplit: TOKENS.line,
    colorBgLayout: TOKENS.paper,
    colorBgContainer: TOKENS.surface,
    controlItemBgActive: TOKENS.pineTint,
    borderRadius: 8,
    borderRadiusLG: 8,
    borderRadiusSM: 8,
    fontSize: 15,
    fontFamily: 'var(--font)',
    controlHeight: 36,
    controlHeightSM: 30,
    controlHeightLG: 44,
    motion: false,
  },
  components: {
    Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Checkbox: { borderRadiusSM: 4 },
    Modal: { titleFontSize: 17 },
    Segmented: { itemSelectedBg: TOKENS.pineTint, itemSelectedColor: TOKENS.pineDeep, trackBg: TOKENS.paper },
  },
};
