import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { chartSvg } from '#report/chart-parts/chart-svg.ts';
import { chartWorkbook, writeChartWorkbook } from '#report/chart-parts/chart-workbook.ts';
import { printChart } from '#report/chart-parts/chart-xml.ts';
import { textColour } from '#report/chart-parts/palette.ts';
import { formatted } from '#report/chart-parts/svg-text.ts';
import { bars, CHARTS, columns, lines, pyramid } from '../office-charts.ts';
import { outOfOrder } from '../schema-order.ts';
import { unclosed } from '../well-formed.ts';

const texts = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);

describe('a chart of Office', () => {
  it.each(Object.entries(CHARTS))('is well-formed and in the order of the schema: %s', (_, chart) => {
    const xml = printChart(chart, 'rId1');
    expect(unclosed(xml)).toEqual([]);
    expect(outOfOrder(xml)).toEqual([]);
  });

  it('shows the values that its workbook has, in the cells that it names', () => {
    const xml = printChart(bars, 'rId1');
    expect(texts(xml, /<c:f>([^<]+)<\/c:f>/g)).toEqual([
      "'数据'!$B$1",
      "'数据'!$A$2:$A$4",
      "'数据'!$B$2:$B$4",
    ]);
    const cache = /<c:numCache>.*?<\/c:numCache>/.exec(xml)?.[0] ?? '';
    expect(texts(cache, /<c:v>([^<]+)<\/c:v>/g)).toEqual(['12', '3.5']);
    const sheet = strFromU8(
      unzipSync(writeChartWorkbook(bars))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(/<c r="B2"[^>]*><v>12<\/v>/.test(sheet) && /<c r="B3"[^>]*><v>3\.5<\/v>/.test(sheet)).toBe(true);
    expect(sheet).not.toMatch(/<c r="B4"[^>]*><v>/);
    expect([...(chartWorkbook(bars).sheets[0]?.rows ?? [])]).toHaveLength(4);
  });

  it('has no point where there is no value', () => {
    const cache = /<c:numCache>.*?<\/c:numCache>/.exec(printChart(lines, 'rId1'))?.[0] ?? '';
    expect(texts(cache, /<c:pt idx="(\d)">/g)).toEqual(['0', '2']);
  });

  it('counts the left side of a pyramid below zero and prints it without the sign', () => {
    const xml = printChart(pyramid, 'rId1');
    expect(xml).toContain('<c:v>-4</c:v>');
    expect(texts(xml, /<c:valAx>.*?formatCode="([^"]+)"/g)).toEqual(['#,##0;#,##0']);
    expect(xml).toContain('<c:overlap val="100"/>');
  });

  it('keeps what holds others up out of sight and out of the legend', () => {
    const xml = printChart(columns, 'rId1');
    expect(xml).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    expect(texts(xml, /<c:ser><c:idx val="0"\/>.*?<c:spPr>(<a:noFill\/>)/g)).toHaveLength(1);
  });

  it('says an estimate by dashes', () => {
    expect(texts(printChart(lines, 'rId1'), /<c:dPt><c:idx val="(\d)"\/>.*?sysDash/g)).toEqual(['2']);
  });

  it('is the same text for the same chart', () => {
    expect(printChart(lines, 'rId1')).toBe(printChart(structuredClone(lines), 'rId1'));
  });
});

describe('the same chart as a picture', () => {
  it.each(Object.entries(CHARTS))('is well-formed: %s', (_, chart) => {
    expect(unclosed(chartSvg(chart).replace(/([a-z])-([a-z]+)=/g, '$1$2='))).toEqual([]);
  });

  it('prints the values that stand at the marks', () => {
    expect(texts(chartSvg(bars), /<text[^>]*>([^<]+)<\/text>/g)).toEqual(expect.arrayContaining(['12', '4']));
    expect(chartSvg(pyramid)).not.toMatch(/>-\d/);
  });

  it('formats a number as Office does', () => {
    expect(formatted(1234567, '#,##0')).toBe('1,234,567');
    expect(formatted(0.0932, '0.0%')).toBe('9.3%');
    expect(formatted(-4, '#,##0;#,##0')).toBe('4');
    expect(formatted(2.5, '#,##0.##')).toBe('2.5');
    expect(formatted(91.26, '0.0')).toBe('91.3');
  });

  it('sets text so that it can be read on its ground', () => {
    expect(textColour('143E68')).toBe('FFFFFF');
    expect(textColour('E2DED5')).toBe('211D18');
  });
});
