type Tone = 'soft' | 'strong' | 'told' | 'hollow' | 'front';

export type Shape =
  | {
      readonly form: 'box';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly form: 'dot';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly radius: number;
    };

function box(tone: Tone, x: number, y: number, width: number, height: number): Shape {
  return { form: 'box', tone, x, y, width, height };
}

function dot(tone: Tone, x: number, y: number, radius = 3.4): Shape {
  return { form: 'dot', tone, x, y, radius };
}

function roster(): readonly Shape[] {
  return [3, 5, 9, 13, 15, 11, 7, 4].flatMap((value, row, all) => {
    const tone = row === all.length - 1 ? 'told' : 'soft';
    return [
      box(tone, 62 - value * 3.4, 4 + row * 7, value * 3.4, 5.4),
      box(tone, 66, 4 + row * 7, value * 2.6, 5.4),
    ];
  });
}

function training(): readonly Shape[] {
  return Array.from({ length: 50 }, (_, index) =>
    box(index < 37 ? 'soft' : 'hollow', (index % 10) * 12.5 + 1, Math.floor(index / 10) * 12.2 + 2, 10, 10),
  );
}

function tests(): readonly Shape[] {
  return [8, 14, 30, 46, 38].flatMap((height, place) => [
    box(place === 0 ? 'told' : 'soft', place * 24 + 2, 60 - height, 20, height),
    box('soft', place * 24 + 2, 61, 20, 1),
  ]);
}

function scores(): readonly Shape[] {
  return [0, 1, 2, 3, 4].flatMap((row) => [
    box('soft', 2, 7.5 + row * 12, 138, 1),
    ...[18, 44, 62, 86, 116].map((x, place) =>
      dot(place === 4 ? 'front' : 'strong', x + ((row * 17 + place * 13) % 19) - 8, 8 + row * 12),
    ),
  ]);
}

function reviews(): readonly Shape[] {
  const places = [
    [22, 50],
    [36, 44],
    [50, 36],
    [62, 38],
    [76, 26],
    [90, 27],
    [104, 14],
    [44, 52],
  ] as const;
  const axes = [box('soft', 2, 2, 1, 60), box('soft', 2, 61, 138, 1)];
  return [...axes, ...places.map(([x, y]) => dot('strong', x, y)), dot('told', 98, 50, 4.4)];
}

function tasks(): readonly Shape[] {
  const lines = [
    [70, 30, 10],
    [58, 26, 14],
    [40, 30, 4],
    [64, 20, 0],
    [46, 34, 18],
  ] as const;
  return lines.flatMap(([done, doing, late], row) => [
    box('strong', 0, 3 + row * 12, done - 1, 8),
    box('soft', done, 3 + row * 12, doing - 1, 8),
    box('told', done + doing, 3 + row * 12, late, 8),
  ]);
}

function honours(): readonly Shape[] {
  return [
    [0, 96],
    [1, 72],
    [2, 110],
    [3, 58],
    [4, 84],
  ].flatMap(([row = 0, width = 0]) => [
    box(row < 2 ? 'front' : 'soft', 0, 3 + row * 12, 20, 8),
    box('soft', 28, 5 + row * 12, width, 4),
  ]);
}

function outcomes(): readonly Shape[] {
  return [
    [46, 62],
    [34, 30],
    [22, 12],
  ].flatMap(([scored = 0, used = 0], row) => [
    box('strong', 0, 4 + row * 20, scored, 14),
    box('soft', scored + 2, 10 + row * 20, 72 - scored, 2),
    box(row === 2 ? 'told' : 'soft', 76, 4 + row * 20, used, 14),
  ]);
}

function units(): readonly Shape[] {
  return Array.from({ length: 40 }, (_, index) =>
    box(
      index % 8 < 7 - (index % 3) ? 'strong' : 'soft',
      (index % 8) * 17 + 1,
      Math.floor(index / 8) * 12.4 + 2,
      14,
      9,
    ),
  );
}

const SHAPES: Readonly<Record<string, () => readonly Shape[]>> = {
  roster,
  training,
  tests,
  scores,
  reviews,
  tasks,
  honours,
  outcomes,
  units,
};

/** A small picture of the chart a kind of table leads to. */
export function kindShapes(kind: string): readonly Shape[] {
  return (SHAPES[kind] ?? tasks)();
}
