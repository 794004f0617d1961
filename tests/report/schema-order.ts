/** Children in the order in which the schemas of Office want them, by parent. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl rPr sectPr',
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
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:legendEntry': 'idx delete',
  'c:marker': 'symbol size spPr',
  'c:spPr': 'noFill solidFill ln',
  'c:txPr': 'bodyPr lstStyle p',
  'c:strRef': 'f strCache',
  'c:numRef': 'f numCache',
  'c:strCache': 'ptCount pt',
  'c:numCache': 'formatCode ptCount pt',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:font': 'altName charset family pitch',
  'a:ln': 'noFill solidFill prstDash round',
  'a:p': 'pPr r fld endParaRPr',
  'a:r': 'rPr t',
  'a:fld': 'rPr t',
  'a:rPr': 'ln noFill solidFill latin ea cs',
  'a:defRPr': 'ln noFill solidFill latin ea cs',
  'a:endParaRPr': 'ln noFill solidFill latin ea cs',
  'a:lvl1pPr': 'lnSpc spcBef spcAft buNone tabLst defRPr',
  'a:tbl': 'tblPr tblGrid tr',
  'a:tc': 'txBody tcPr',
  'a:tcPr': 'lnL lnR lnT lnB noFill solidFill',
  'a:txBody': 'bodyPr lstStyle p',
  'a:xfrm': 'off ext chOff chExt',
  'a:themeElements': 'clrScheme fontScheme fmtScheme',
  'a:fmtScheme': 'fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst',
  'a:clrScheme': 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink',
  'p:presentation': 'sldMasterIdLst notesMasterIdLst sldIdLst sldSz notesSz',
  'p:sldMaster': 'cSld clrMap sldLayoutIdLst txStyles',
  'p:sldLayout': 'cSld clrMapOvr',
  'p:sld': 'cSld clrMapOvr',
  'p:notes': 'cSld clrMapOvr',
  'p:notesMaster': 'cSld clrMap notesStyle',
  'p:txStyles': 'titleStyle bodyStyle otherStyle',
  'p:cSld': 'bg spTree',
  'p:bgPr': 'noFill solidFill effectLst',
  'p:sp': 'nvSpPr spPr txBody',
  'p:pic': 'nvPicPr blipFill spPr',
  'p:spPr': 'xfrm prstGeom noFill solidFill ln',
  'p:nvSpPr': 'cNvPr cNvSpPr nvPr',
  'p:nvGrpSpPr': 'cNvPr cNvGrpSpPr nvPr',
  'p:nvGraphicFramePr': 'cNvPr cNvGraphicFramePr nvPr',
  'p:nvPicPr': 'cNvPr cNvPicPr nvPr',
  'p:graphicFrame': 'nvGraphicFramePr xfrm graphic',
  'p:txBody': 'bodyPr lstStyle p',
  workbook: 'bookViews sheets definedNames',
  worksheet:
    'sheetPr sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter ignoredErrors',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles',
  border: 'left right top bottom diagonal',
  xf: 'alignment protection',
  sheetView: 'pane selection',
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
