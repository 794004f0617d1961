import { findFonts, kernelName, LOOKED_FOR_FONTS, type Fact } from './facts.ts';

const SAMPLE = '组工镜Ag0123';

/** What this browser and screen are. */
export function browserFacts(): readonly Fact[] {
  const { innerWidth, innerHeight, screen, devicePixelRatio, isSecureContext } = window;
  return [
    { label: '版本', value: `${__APP_VERSION__}（${__BUILD_ID__}）` },
    { label: '浏览器内核', value: kernelName(navigator.userAgent) },
    { label: '浏览器标识', value: navigator.userAgent },
    {
      label: '窗口与屏幕',
      value: `${innerWidth}×${innerHeight}，屏幕${screen.width}×${screen.height}，像素比${devicePixelRatio}`,
    },
    { label: '处理器线程', value: String(navigator.hardwareConcurrency) },
    {
      label: '地址',
      value: `${window.location.protocol}//${window.location.host}${isSecureContext ? '' : '（普通http，不影响使用）'}`,
    },
    {
      label: '字体',
      value: findFonts(LOOKED_FOR_FONTS, textWidth()).join('、') || '没有找到推荐的字体，用系统默认字体',
    },
  ];
}

function textWidth(): (font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (font) => {
    if (!context) return 0;
    context.font = `72px ${font}`;
    return context.measureText(SAMPLE).width;
  };
}
