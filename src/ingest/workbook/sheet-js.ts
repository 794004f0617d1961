import type { ParsingOptions, WorkBook } from '@e965/xlsx';

/** A package or compound file taken apart. */
export interface Archive {
  readonly FullPaths: readonly string[];
}

/** The part of SheetJS that is used; its typings give `any` for formats and containers. */
export interface SheetJs {
  read(source: Uint8Array | string, options: ParsingOptions): WorkBook;
  set_cptable(tables: object): void;
  readonly SSF: {
    load(format: string, id: number): void;
    is_date(format: string): boolean;
  };
  readonly CFB: {
    read(bytes: Uint8Array, options: { readonly type: 'array' }): Archive;
    find(archive: Archive, path: string): { readonly content: ArrayLike<number> } | null;
    write(archive: Archive, options: { readonly fileType: 'zip'; readonly type: 'array' }): ArrayLike<number>;
    readonly utils: { cfb_add(archive: Archive, path: string, content: Uint8Array): void };
  };
}

/** Half a megabyte of code that only spreadsheets need. */
export async function loadSheetJs(): Promise<SheetJs> {
  return await import('@e965/xlsx');
}
