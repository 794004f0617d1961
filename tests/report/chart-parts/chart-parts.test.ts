import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { textWidth } from '#charts/text-width.ts';
import { chartPlane, chartSvg } from '#report/chart-parts/chart-svg.ts';
import { chartWorkbook, writeChartWorkbook } from '#report/chart-parts/chart-workbook.ts';
import { printChart } from '#report/chart-parts/chart-xml.ts';
import { endNames, linesPlane } from '#report/chart-parts/lines-plane.ts';
import type { OfficeChart, OfficeSeries } from '#report/chart-parts/office-chart.ts';
import { textColour } from '#report/chart-parts/palette.ts';
import { svgScale } from '#report/chart-parts/svg-scale.ts';
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

  it('names the places of ranks below them, though the first rank is on top', () => {
    const ranks = { ...lines, axis: { ...lines.axis, reversed: true } };
    const place = /<c:catAx>.*?<c:tickLblPos val="(\w+)"/;
    expect(place.exec(printChart(ranks, 'rId1'))?.[1]).toBe('high');
    expect(place.exec(printChart(lines, 'rId1'))?.[1]).toBe('low');
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

describe('names at the ends of lines', () => {
  const line = (label: string, values: readonly (number | null)[]): OfficeSeries => ({
    ...{ label, values, color: '2A6CA3', labels: 'none', named: true, unlisted: true },
  });
  const chartOf = (...series: readonly OfficeSeries[]): OfficeChart => ({
    ...{ ...lines, categories: ['2024年一季度', '2024年二季度', '2024年三季度'], legend: false, series },
    format: '0',
  });
  const ends = (chart: OfficeChart) => endNames(chart, linesPlane(chart, svgScale(chart), chartPlane(chart)));

  it('do not touch each other, and Office moves them as far', () => {
    const near = chartOf(line('合计', [1, 9, 20]), line('市级', [1, 5, 19.5]), line('省级', [0, 0, 0]));
    const placed = ends(near);
    const heights = placed.map(({ y }) => y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, i) => expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(4));
    expect(placed.map(({ text }) => text)).toEqual(['合计 20', '市级 20', '省级 0']);
    const xml = printChart(near, 'rId1');
    expect(outOfOrder(xml)).toEqual([]);
    const moved = texts(xml, /<c:manualLayout><c:x val="0"\/><c:y val="(-?[\d.]+)"\/>/g).map(Number);
    const wanted = placed.filter((end) => Math.abs(end.moved) >= 0.5).map((end) => end.moved / near.heightMm);
    expect(moved).toHaveLength(wanted.length);
    moved.forEach((by, i) => expect(by).toBeCloseTo(wanted[i] ?? 0, 3));
  });

  it('have room beside the lines, and the names of places below have theirs', () => {
    const chart = chartOf(line('国家级', [1, 2, 2]));
    const { right } = linesPlane(chart, svgScale(chart), chartPlane(chart));
    expect(right + textWidth('国家级 2', 3.2)).toBeLessThan(156);
    const many = { ...chart, categories: Array.from({ length: 12 }, (_, i) => `${2024 + i}年一季度`) };
    const places = [
      ...chartSvg({
        ...many,
        series: [
          line(
            '国家级',
            many.categories.map((_, i) => i),
          ),
        ],
      }).matchAll(/x="([\d.]+)"[^>]*>(\d{4}年一季度)</g),
    ].map(([, x]) => Number(x));
    const half = textWidth('2024年一季度', 3.2) / 2;
    [...places]
      .sort((a, b) => a - b)
      .forEach((x, i, all) => {
        if (i > 0) expect(x - (all[i - 1] ?? 0)).toBeGreaterThan(2 * half);
      });
    expect(places.length).toBeGreaterThan(2);
    expect(printChart(many, 'rId1')).toMatch(
      /<a:bodyPr rot="0" vert="horz"\/>.*<c:tickLblSkip val="[2-4]"\/>/,
    );
  });

  it('stand over or under a line that ends before the others', () => {
    const chart = chartOf(line('今年', [10, 20, null]), line('上年', [1, 19, 40]));
    expect(ends(chart).map(({ place }) => place)).toEqual(['above', 'right']);
  });
});

describe('an axis that does not begin at 0', () => {
  const cut = { ...columns, axis: { ...columns.axis, shown: true, min: 5, note: '竖轴自5人起' } };

  it('is said in the picture and in Office, and breaks the columns of the picture', () => {
    expect(chartSvg(cut)).toContain('竖轴自5人起');
    expect(printChart(cut, 'rId1')).toContain('<a:t>竖轴自5人起</a:t>');
    expect(outOfOrder(printChart(cut, 'rId1'))).toEqual([]);
    const breaks = (svg: string) => svg.match(/stroke="#FFFFFF" stroke-width="1.2"/g)?.length ?? 0;
    expect([breaks(chartSvg(cut)), breaks(chartSvg(columns))]).toEqual([2, 0]);
  });
});
