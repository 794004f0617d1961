/** Children in the order in which the schemas of Office want them, by parent. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs snapToGrid spacing ind jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b i color spacing sz szCs lang',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd vAlign',
  'w:trPr': 'cantSplit tblHeader',
  'w:tblPr': 'tblStyle tblW jc tblBorders shd tblLayout tblCellMar',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols docGrid',
  'w:style': 'name basedOn next qFormat pPr rPr',
  'w:settings': 'evenAndOddHeaders characterSpacingControl compat',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
  'c:chartSpace': 'date1904 lang roundedCorners chart spPr txPr externalData',
  'c:chart': 'autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:plotArea': 'layout barChart lineChart catAx valAx spPr',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap axId',
  'c:lineChart': 'grouping varyColors ser dLbls marker axId',
  'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls cat val smooth',
  'c:dPt': 'idx invertIfNegative marker bubble3D spPr',
  'c:dLbls':
    'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:dLbl':
    'idx layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:catAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween',
  'c:scaling': 'orientation max min',
  'c:legend': 'legendPos legendEntry overlay txPr',
};

interface Open {
  readonly name: string;
  readonly children: string[];
}

function faultOf({ name, children }: Open): readonly string[] {
  const order = ORDER[name]?.split(' ');
  if (!order) return [];
  const places = children.map((child) => order.indexOf(child.split(':')[1] ?? child));
  const unknown = children.filter((_, i) => (places[i] ?? -1) < 0);
  const late = children.filter((_, i) => i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0));
  return [
    ...unknown.map((child) => `${name}: ${child} unknown`),
    ...late.map((child) => `${name}: ${child} late`),
  ];
}

/** Where a part has an element that its parent does not have there. */
export function outOfOrder(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: Open[] = [{ name: '', children: [] }];
  for (const [, closing, name = '', , empty] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (closing) {
      const last = open.pop();
      if (last) faults.push(...faultOf(last));
      continue;
    }
    open[open.length - 1]?.children.push(name);
    if (!empty) open.push({ name, children: [] });
  }
  return faults;
}
